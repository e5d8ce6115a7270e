-- A briefing says, too, what became of deputyships and whether the colleague has the rights of who leaves.
alter table approval_hand_over_item drop constraint approval_hand_over_item_outcome_ck;
alter table approval_hand_over_item add constraint approval_hand_over_item_outcome_ck check (outcome in (
    'MOVED', 'STEP_FOLLOWS', 'STEP_STAYS', 'STEP_LOST', 'DEPUTY_MOVED', 'DEPUTY_ENDED', 'DEPUTY_STAYS', 'RIGHT_SHARED', 'RIGHT_ASKED'));
