-- What a programme is and what it is for, what it belongs to, who proposed it, what is due and what it is to bring about.
alter table programme_fact
    drop constraint programme_fact_topic_ck,
    drop constraint programme_fact_text_ck,
    drop constraint programme_fact_body_ck,
    drop constraint programme_fact_standing_ck,
    add constraint programme_fact_topic_ck check (topic in
        ('STAGE', 'NAME', 'MINISTRY', 'AGENCY', 'BASIS', 'RULE', 'CATALOGUE', 'PLAN', 'PURPOSE', 'STRATEGY', 'INDUSTRY',
         'PURSUIT', 'ORIGIN', 'BRIEFING', 'MILESTONE', 'OUTCOME')),
    add constraint programme_fact_text_ck check ((topic in ('NAME', 'BASIS', 'RULE', 'CATALOGUE', 'PURPOSE', 'STRATEGY',
            'INDUSTRY', 'PURSUIT', 'BRIEFING', 'MILESTONE', 'OUTCOME')) = (text is not null)
        and text = btrim(text) and text <> ''),
    add constraint programme_fact_body_ck check ((topic in ('MINISTRY', 'AGENCY', 'ORIGIN')) = (body_id is not null)),
    add constraint programme_fact_standing_ck check (case topic
        when 'STAGE' then coalesce(standing in ('PROPOSED', 'PLANNED', 'RUNNING'), false)
        when 'CATALOGUE' then coalesce(standing in ('ANNOUNCED', 'IN_FORCE'), false)
        when 'PLAN' then coalesce(standing in ('ANNOUNCED', 'NOTIFIED'), false)
        when 'INDUSTRY' then coalesce(standing in ('ESTABLISHED', 'ADDED'), false)
        when 'PURSUIT' then coalesce(standing in ('PURSUED', 'APPLIED', 'GRANTED', 'DROPPED'), false)
        when 'ORIGIN' then coalesce(standing in ('LOCAL', 'CENTRAL'), false)
        when 'MILESTONE' then coalesce(standing in ('DUE', 'DONE'), false)
        else standing is null end),
    add constraint programme_fact_moment_ck check (topic not in ('BRIEFING', 'MILESTONE')
        or valid_from is not null and valid_to is null);
