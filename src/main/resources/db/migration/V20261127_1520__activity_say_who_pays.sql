-- Of what an activity cost, the part that programme money paid; the rest is the council's own, from dues and donations.
alter table activity
    add column subsidy_krw bigint,
    add constraint activity_subsidy_ck check (subsidy_krw is null or subsidy_krw between 0 and
        coalesce(venue_krw, 0) + coalesce(speaker_krw, 0) + coalesce(travel_krw, 0) + coalesce(meal_krw, 0)
        + coalesce(material_krw, 0) + coalesce(other_krw, 0));
alter table activity_aud add column subsidy_krw bigint;
alter table activity_load_row add column subsidy_krw bigint;

-- The kinds by which firms exchange what they know and find tasks (정보교류, 과제발굴): the only ones for which the councils of
-- self-sustaining pilots get programme money, as long as the range says.
alter table activity_kind
    add column networking daterange,
    add constraint activity_kind_networking_ck check (not isempty(networking));
update activity_kind set networking = daterange(null, null)
 where code in ('SEMINAR', 'FORUM', 'TASK_FINDING', 'TECHNOLOGY_EXCHANGE', 'VISIT');
