-- A draft has nothing to publish: the question is asked of an approval that has an approved version only.
drop trigger approval_publishes_activity_tg on approval;
create constraint trigger approval_publishes_activity_tg after insert or update of approved_version on approval
    deferrable initially deferred for each row when (new.approved_version is not null)
    execute function activity_publish_approved();
