-- People look for a task by any words they know of it, typed in small letters and without diacritics.
create function progress_folded(text) returns text language sql immutable parallel safe return
  lower(translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g'), 'Đđ', 'dd'));
