-- The law forbids to hold resident registration numbers: of files refused because they had some, only name, size and hash remain,
-- and what was written down of their cells says where they stood and not what they were.
delete from load_file f using load l
 where l.id = f.load_id and l.state = 'REFUSED' and exists (
    select from load_problem p where p.load_id = l.id and p.reason_key = 'privacy.resident-number');
update load_problem
   set value = regexp_replace(value, '[0-9]{6}\s*[-‐-―−~.]?\s*[0-9]{7}', '******-*******', 'g')
 where reason_key = 'privacy.resident-number';
