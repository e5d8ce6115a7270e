-- What a list of a hundred thousand lines writes takes as long as the lines themselves. Packing the texts of what it would change cost
-- a quarter of writing them down, and saved less than the file takes that is kept beside them.
alter table load_change alter column keys set storage external, alter column labels set storage external,
    alter column old_values set storage external, alter column new_values set storage external;
-- Lines are asked for by their year, of which (fiscal_year, code) knows; a programme is asked about before it goes and hardly ever else.
drop index budget_line_programme_ix;
