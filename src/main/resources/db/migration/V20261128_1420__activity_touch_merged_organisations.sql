-- Who came to activities is said by the organisation that stands, so that merging two changes it as a change of activities does.
create constraint trigger organisation_touch_activities_tg after update of merged_into on organisation
    deferrable initially deferred for each row
    when (old.merged_into is distinct from new.merged_into) execute function activity_touch();
