-- What wrk sends and reports. Arguments: none for plain GET; "contact" and a word of this run for contacts,
-- each with an idempotency key and an address of its own.
local body = '{"firstName":"Mona","lastName":"El-Sayed","email":"%s@example.test","phone":"+20 122 215 5310",'
  .. '"company":"Delta Water Works","industry":"Drinking water","country":"EG","postalCode":"31511","locale":"en",'
  .. '"consent":true,"consentVersion":"2026-01","fillTime":41250,'
  .. '"message":"We run two plants of 400 m3/h near Tanta and want to replace the vacuum chlorinators of both. '
  .. 'Please quote four units of 10 kg/h with change-over, leak detectors and a scrubber for one tonne, delivery and '
  .. 'start-up included. Our engineer can show the site on any weekday before noon. Kind regards, Mona El-Sayed"}'
local headers = { ['content-type'] = 'application/json' }
local sent = 0

function init(args)
  if args[1] ~= 'contact' then return end
  local run = args[2]
  request = function()
    sent = sent + 1
    local key = run .. '-' .. sent
    headers['idempotency-key'] = key
    return wrk.format('POST', '/api/contact', headers, body:format(key))
  end
end

-- Latencies are microseconds.
function done(summary, latency)
  local faults = summary.errors
  io.write(('REPORT {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"faults":%d}\n'):format(
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    faults.connect + faults.read + faults.write + faults.status + faults.timeout))
end
