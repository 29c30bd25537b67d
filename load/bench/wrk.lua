-- What wrk sends and reports. Arguments: none for plain GET; for contacts a word of this run and the body with
-- KEY in its place, so that each has an idempotency key and an address of its own.
local headers = { ['content-type'] = 'application/json' }
local sent = 0

function init(args)
  local run, body = args[1], args[2]
  if not run then return end
  request = function()
    sent = sent + 1
    local key = run .. '-' .. sent
    headers['idempotency-key'] = key
    return wrk.format('POST', '/api/contact', headers, (body:gsub('KEY', key)))
  end
end

-- Latencies are microseconds.
function done(summary, latency)
  local faults = summary.errors
  io.write(('REPORT {"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"faults":%d}\n'):format(
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    faults.connect + faults.read + faults.write + faults.status + faults.timeout))
end
