-- What a formula rests on, found when it was read: circles are looked for along it.
alter table target add column formula_codes text[] not null default '{}';
update target
   set formula_codes = array(select distinct found[1] from regexp_matches(formula, '[A-Za-z][A-Za-z0-9_]*', 'g') as found)
 where formula is not null;
