"""A participant written from docs/protocol.md and docs/openapi.json alone.

Joins the mixer of a code, waits for a room, draws a topic, offers the own card or accepts the partner's, and prints
one JSON line for each thing that happened.
"""

import json
import sys
import threading
import uuid

import requests
import socketio

url, code, name, industry = sys.argv[1:5]
seen = {"shared": None, "mine": None}
changed = threading.Condition()


def say(event, **fields):
    print(json.dumps({"event": event, **fields}), flush=True)


def wait_for(pick, seconds=20):
    with changed:
        found = changed.wait_for(lambda: seen["mine"] is not None and pick(seen["mine"]), seconds)
    if not found:
        sys.exit("what was waited for did not come")
    return found


http = requests.Session()
me = http.post(f"{url}/api/session", json={}).json()["value"]
http.put(f"{url}/api/me/profile", json={"name": name, "industry": industry, "role": "Brewer"}).raise_for_status()
http.put(f"{url}/api/me/card", json={"email": "brewer@example.com", "link": ""}).raise_for_status()
mixer = http.get(f"{url}/api/mixers/{code}").json()["value"]

client = socketio.Client()


@client.on("view")
def on_view(view):
    with changed:
        for part in ("shared", "mine"):
            if part in view:
                seen[part] = view[part]
        changed.notify_all()


def ask(request, **payload):
    reply = client.call(request, {"commandId": uuid.uuid4().hex, **payload})
    if not reply["ok"]:
        sys.exit(f"{request} was refused: {reply['code']}")
    return reply["value"]


cookie = "; ".join(f"{key}={value}" for key, value in http.cookies.get_dict().items())
client.connect(
    url,
    headers={"Cookie": cookie},
    auth={"protocol": 1, "mixerId": mixer["mixerId"], "kind": "seat"},
    transports=["websocket"],
)
client.call("presence:set", {"media": "text", "mic": False, "camera": False, "speaking": False})
ask("mixer:join", pledge=True)
say("joined", personId=me["personId"])

room = wait_for(lambda mine: mine["room"])
partner = room["partners"][0]
say("seated", partner=partner["person"]["name"], why=[reason["kind"] for reason in room["why"]])


def draw():
    reply = client.call(
        "topic:draw", {"commandId": uuid.uuid4().hex, "roomId": room["roomId"], "drawn": room["topic"]["drawn"]}
    )
    return reply["ok"] or reply["code"] != "too_early"


while not draw():
    client.sleep(0.1)
drawn = wait_for(lambda mine: mine["room"] and mine["room"]["topic"]["drawn"] > 1 and mine["room"])
say("drew", topic=drawn["topic"]["id"])

asked = wait_for(lambda mine: mine["room"] and mine["room"]["partners"][0]["exchange"]["state"] == "asked" and mine["room"])
offer = asked["partners"][0]["exchange"]
say("asked", reason=offer["reason"])
ask("card:answer", offerId=offer["offerId"], answer="accept", fields=["email"])
exchanged = wait_for(
    lambda mine: mine["room"] and mine["room"]["partners"][0]["exchange"]["state"] == "exchanged" and mine["room"]
)
say("exchanged", card=exchanged["partners"][0]["exchange"]["card"])
client.disconnect()
