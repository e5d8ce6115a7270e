-- What every line of a year stands at now, in whole won: what a closing keeps.
create function budget_year_lines(of_year smallint)
    returns table (line_id bigint, programme_id bigint, code text, name text, budget_krw bigint, moved_krw bigint,
        allocated_krw bigint, granted_krw bigint, spent_krw bigint, carried_krw bigint, unspent_krw bigint, returned_krw bigint)
    language sql stable as $$
    select l.line_id, l.programme_id, l.code, l.name, l.budget_krw, l.moved_krw, coalesce(g.won, 0), coalesce(x.granted, 0),
           coalesce(x.spent, 0), coalesce(x.carried, 0), coalesce(x.unspent, 0), coalesce(x.returned, 0)
      from budget_lines_at(of_year, 'infinity', 'infinity') l
      left join (
        select a.line_id, cast(sum(a.amount_krw) as bigint) as won from budget_allocation a join budget_line b on b.id = a.line_id
         where b.fiscal_year = of_year and a.giver_id is null and a.superseded_at is null and upper_inf(a.valid)
         group by a.line_id) g on g.line_id = l.line_id
      left join (
        select e.line_id, cast(sum(e.granted_krw) as bigint) as granted, cast(sum(e.spent_krw) as bigint) as spent,
               cast(sum(e.carried_krw) as bigint) as carried, cast(sum(e.unspent_krw) as bigint) as unspent,
               cast(sum(e.returned_krw) as bigint) as returned
          from budget_execution e join budget_line b on b.id = e.line_id
         where b.fiscal_year = of_year and e.superseded_at is null
         group by e.line_id) x on x.line_id = l.line_id
$$;

-- Where more of a line or of the share of an office is allocated than there is now.
create function budget_beyond_allocations(of_year smallint)
    returns table (line_id bigint, code text, giver_id bigint, there bigint, given bigint, excepted boolean)
    language sql stable as $$
    with now as (
        select a.line_id, l.code, a.giver_id, p.office_id, a.amount_krw, d.exception_reason is not null as excepted
          from budget_line l join budget_allocation a on a.line_id = l.id and a.superseded_at is null and upper_inf(a.valid)
          join budget_place p on p.id = a.place_id
          join budget_allocation_document d on d.id = a.document_id
         where l.fiscal_year = of_year),
    given as (
        select line_id, code, giver_id, cast(sum(amount_krw) as bigint) as won, bool_or(excepted) as excepted
          from now group by line_id, code, giver_id),
    beside as (
        select g.*, case when g.giver_id is null then budget_line_now(g.line_id) else coalesce((
                   select n.amount_krw from now n
                    where n.line_id = g.line_id and n.giver_id is null and n.office_id = g.giver_id), 0) end as there
          from given g)
    select line_id, code, giver_id, there, won, excepted from beside where won > there
$$;
