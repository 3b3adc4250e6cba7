-- The requests that `rate` sends, by name; their bodies are those of the manuals' samples, with numbers of nobody.
local calls = {
  intime = {
    path = "/api/1.0/message/create.ashx?user=demo&hash=demo-secret",
    headers = { ["Content-Type"] = "text/xml" },
    body = '<?xml version="1.0" encoding="iso-8859-1"?><message><flash>0</flash><multisms>0</multisms>'
      .. '<sendertitle>ACME</sendertitle><body>Hej, din tid \228r kl 8.30 i morgon.</body><recipients>'
      .. '<recipient transid="1">+4670174%04d</recipient></recipients></message>',
  },
  intouchsms = {
    path = "/api/sendsms/.json",
    headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Authorization"] = "Basic ZGVtbzpkZW1vLXNlY3JldA==" },
    body = "sender=ACME&recipients=070000%04d&message=Muraho%%2C+your+order+is+ready.",
  },
  connector = {
    path = "/connector/api/2011-11/user",
    headers = { ["Content-Type"] = "application/xml" },
    body = "<user><providerInfo><identifier>ACME</identifier><clientID>456</clientID><clubID>123</clubID><recordID>%d</recordID>"
      .. "</providerInfo><userInfo><firstname>Foo</firstname><lastname>Bar</lastname><email>foo@bar.example</email>"
      .. "<userStatus>ACTIVE</userStatus><userType>PROSPECT</userType></userInfo></user>",
  },
  intouch1 = {
    path = "/1/messages",
    headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Basic ZGVtb0BkZW1vOmRlbW8tc2VjcmV0" },
    body = '{"SenderNumber":"ACME","Receivers":"9001%04d","Text":"Hei, timen din er kl 8.30 i morgen."}',
  },
  intouch2 = {
    path = "/2/messages",
    headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Basic ZGVtb0BkZW1vOmRlbW8tc2VjcmV0" },
    body = '{"Sender":"ACME","Receivers":["9001%04d"],"Text":"Hei, timen din er kl 8.30 i morgen."}',
  },
}

local call
local number = 0

function init(arguments)
  call = calls[arguments[1]]
end

function request()
  number = (number + 1) % 90
  return wrk.format("POST", call.path, call.headers, string.format(call.body, 605 + number))
end
