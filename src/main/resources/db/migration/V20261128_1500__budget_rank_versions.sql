-- How versions of a budget follow each other, the later the larger: asked here by every statement and every other function.
create function budget_version_rank(kind text, ordinal smallint) returns integer language sql immutable parallel safe as $$
    select array_position(array['ANNOUNCED', 'NOTIFIED', 'STATED', 'ORIGINAL', 'SUPPLEMENTARY', 'REVISED'], kind) * 100 + ordinal
$$;

-- The same as before, by that order.
create or replace function budget_lines_at(of_year smallint, day date, until timestamptz)
    returns table (line_id bigint, programme_id bigint, code text, name text, budget_krw bigint, moved_krw bigint)
    language sql stable as $$
    with said as materialized (
        select e.line_id, e.name, e.amount_krw, v.id as version_id, v.programme_id,
               budget_version_rank(v.kind, v.ordinal) as rank
          from budget_line l join budget_entry e on e.line_id = l.id join budget_version v on v.id = e.version_id
         where l.fiscal_year = of_year and e.known_from < until and (e.superseded_at is null or e.superseded_at >= until)),
    last as (
        select distinct on (programme_id) programme_id, version_id from said order by programme_id, rank desc)
    select l.id, l.programme_id, l.code, coalesce(s.name, l.code), coalesce(s.amount_krw, 0),
           coalesce((
               select cast(sum(p.amount_krw) as bigint) from budget_movement_line p join budget_movement m on m.id = p.movement_id
                where p.line_id = l.id and m.decided_on <= day and m.known_from < until
                  and (m.superseded_at is null or m.superseded_at >= until)), 0)
      from budget_line l
      left join last on last.programme_id = l.programme_id
      left join said s on s.line_id = l.id and s.version_id = last.version_id
     where l.fiscal_year = of_year
$$;

-- The same of one line now, by the indexes of what is current.
create or replace function budget_line_now(line bigint) returns bigint language sql stable as $$
    select coalesce((
               select e.amount_krw from budget_entry e
                where e.line_id = l.id and e.superseded_at is null and e.version_id = (
                    select v.id from budget_version v
                     where v.programme_id = l.programme_id and v.fiscal_year = l.fiscal_year
                       and exists (select from budget_entry x where x.version_id = v.id and x.superseded_at is null)
                     order by budget_version_rank(v.kind, v.ordinal) desc
                     limit 1)), 0)
         + coalesce((
               select cast(sum(p.amount_krw) as bigint) from budget_movement_line p join budget_movement m on m.id = p.movement_id
                where p.line_id = l.id and m.superseded_at is null), 0)
      from budget_line l where l.id = line
$$;
