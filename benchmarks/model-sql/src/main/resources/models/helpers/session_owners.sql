-- The one user of a session in which other events name nobody.
SELECT session_id, min(user_id::text)::uuid AS user_id
  FROM raw.events
 WHERE session_id IN (SELECT session_id FROM raw.events WHERE user_id IS NULL)
 GROUP BY session_id
HAVING count(DISTINCT user_id) = 1
