-- wrk: a picture, again and again on kept connections, and how often each status was answered.
--
-- wrk ... -s picture.lua ADDRESS -- BODY CONTENT_TYPE
local threads = {}

function setup(thread) threads[#threads + 1] = thread end

function init(arguments)
    local file = assert(io.open(arguments[1], "rb"))
    wrk.method = "POST"
    wrk.headers["Content-Type"] = arguments[2]
    wrk.body = file:read("*a")
    file:close()
    ok, busy, other = 0, 0, 0
end

function response(status)
    if status == 200 then ok = ok + 1
    elseif status == 503 or status == 429 then busy = busy + 1
    else other = other + 1 end
end

-- One line of JSON, after what wrk itself prints.
function done(summary, latency)
    local ok, busy, other = 0, 0, 0
    for _, thread in ipairs(threads) do
        ok = ok + thread:get("ok")
        busy = busy + thread:get("busy")
        other = other + thread:get("other")
    end
    local errors = summary.errors
    print(string.format(
        'RESULT {"seconds": %.3f, "ok": %d, "busy": %d, "other": %d, "broken": %d, "p50": %.3f, "p99": %.3f}',
        summary.duration / 1e6, ok, busy, other, errors.connect + errors.read + errors.write + errors.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
