-- Which tables an open step asks for, the room that owns the case says whenever it matters; what was noted when the step opened is not read any more.
drop table casetable_requirement;
