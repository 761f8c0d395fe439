"""The name kind: whom a mail may greet, name as a customer, quote, and link. All mails and names are invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.brief.model import Brief
from tenacious_lint.checks.name import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

DATA = {
    "prospect": {"company": "Meridian Software", "domain": "meridian.example", "contact": "Maya Lindqvist", "title": "VP Engineering"},
    "signals": {
        "funding": {"stage": "series_a", "amount": 14_200_000, "investors": ["Northgate Ventures"], "confidence": 0.62},
        "hiring": {"open_roles": 7},
        "leadership": {"person": "Tom Reyes", "role": "CTO"},
        "tech_stack": ["Go", "Kafka"],
        "peers": [{"name": "Orbit Freight", "practice": "keeps an on-call rotation"}],
    },
    "approved": {"customers": ["Brightwell"], "links": ["tenacious.example"], "people": ["Jonas Weber"], "statistics": []},
    "policy": {"routing": ["Nadia Brandt"]},
    "thread": {"messages": [{"from": "prospect", "text": "We are stuck on the tariff engine, mostly the nightly batch."}]},
}
FAULTS = (
    "wrong_recipient",
    "wrong_company",
    "unapproved_customer",
    "uncleared_peer",
    "other_account",
    "unknown_person",
    "unapproved_person",
    "unapproved_link",
    "leaked_field",
    "unapproved_testimonial",
)


def brief_of(data):
    problems = []
    brief = Reader(lambda path, key=False: ".".join(map(str, path)), problems).read(Brief, data)
    assert not problems, problems
    return brief


def context_of(body, data=DATA, head=""):
    body = body if "\n" in body else f"Hi Maya,\n\n{body}\n\nBest,\nSami\nTenacious"
    text = f"---\n{head}\n---\n{body}" if head else body

    return Context(parse("example.md", text.encode()).drafts[0], brief_of(data) if data is not None else None, date(2026, 5, 1), "cold")


def hits(context, fault):
    matcher = Spec(fault=fault, at_least=4 if fault == "unapproved_testimonial" else None).matcher()
    woken = not matcher.anchors or any(anchor.literal in context.normalised.lower for anchor in matcher.anchors)
    return list(matcher.find(context, [(0, 0)])) if woken else []


def found(body, data=DATA, head="", faults=FAULTS):
    context = context_of(body, data, head)
    said = {fault: [context.words(hit.start, hit.end) for hit in hits(context, fault)] for fault in faults}
    return {fault: names for fault, names in said.items() if names}


@pytest.mark.parametrize(
    "body",
    [
        "Northgate led your Series A, and I read their note on it.",
        "We migrated a Postgres cluster on AWS last year.",
        "Kubernetes and Terraform are what we work with.",
        "We work with Kubernetes daily.",
        "Black Friday is when your queue fills.",
        "We help Series B teams hire.",
        "Are you at KubeCon in Paris?",
        "Our team in Addis Ababa and Nairobi starts at 9.",
        "Tom Reyes joined as CTO in March.",
        "When Tom starts as CTO, who owns hiring?",
        "Our delivery lead Nadia can tell you.",
        "I spoke with Jonas about capacity.",
        "We work with teams of your size in Europe.",
        "We work with Python and Go only.",
        "Our clients are mostly in Germany.",
        "Our clients are CTOs of Series A companies.",
        "One of our clients moved from Django to Go.",
        "We helped a logistics company in Hamburg move to Kafka.",
        "We built a pipeline for a client in Berlin.",
        "Your talk at the Go Meetup was good.",
        "Your post at Hacker News got many comments.",
        "You used to run payments at Stripe, I believe.",
        "In your time at Google, did you use Bazel?",
        "The team at Confluent wrote a good post on tiered storage.",
        "Google's SRE book has a chapter on that.",
        "As Martin Fowler wrote, it depends.",
        "As Tom said, hiring is slow.",
        "Nobody told me that.",
        "Does Priya own that at Meridian?",
        "I have not met Priya.",
        'You asked "who owns the nightly batch of the tariff engine", and I read it twice.',
        'Your careers page says "we hire only senior engineers in Berlin".',
        'The phrase "ready to deploy within two weeks" is on our page.',
        'Kafka calls it "exactly once semantics in practice".',
        "See https://tenacious.example/queues for it.",
        "Your careers page, https://meridian.example/jobs, lists seven roles.",
        "Brightwell let us say that we rebuilt its ledger.",
        "Our work with Brightwell ended in May.",
        "Congratulations on the Series A.",
        "Congratulations to Tom on the new role.",
        "I saw that Meridian is hiring.",
        "I saw Go 1.25 released last week.",
        "Would Tuesday or Wednesday work for you?",
        "Happy to send it to Maya or to Tom.",
        "My colleague in Berlin can help.",
        "My colleague Jonas can help.",
        "Our CTO can join.",
        "Your team at Meridian Software has seven roles open.",
        "Are you still hiring at Meridian?",
        "We support English and German.",
        "We support Monday to Friday, 9 to 5 CET.",
        "We served Python web apps with it.",
        "Trusted by nobody yet, we start small.",
        "We work with you and with Tom on that.",
        "In Q3 we work with Northgate on a report.",
        "With 95% confidence the interval holds.",
        "How sure are you? I have no confidence in it.",
        "I ran into your note on the IATA codes.",
        "We did this for three freight teams last year.",
        "The tech stack and the open roles are public.",
        "We partner with Snowflake.",
        "Our work on Django apps began in 2014.",
        "Our work on the Apache Beam runner is public.",
        "Competitors in your sector do it.",
        "Your competitors may do it.",
        "I met Maya at a meetup.",
        "As your CFO told us, budgets are set in May.",
        "Since GDPR we work with EU hosting only.",
        "We help Maya's team.",
        "Hi Maya Lindqvist,\n\nSeven roles are open.",
        "Hello Maya and Tom,\n\nSeven roles are open.",
        "Good morning Ms Lindqvist,\n\nSeven roles are open.",
        "Hi there,\n\nSeven roles are open.",
        "Hi all,\n\nSeven roles are open.",
        "Hi Meridian team,\n\nSeven roles are open.",
        "Maya,\n\nSeven roles are open.",
        "Dear VP Engineering,\n\nSeven roles are open.",
        "Hi M,\n\nSeven roles are open.",
        "Hi Engineering team,\n\nSeven roles are open.",
        "Good evening,\n\nSeven roles are open.",
        "We work with the Apache Beam runner and with NestJS.",
        "We've worked with Next.js since 2019.",
        "We help CTOs plan. We help Heads of Engineering plan.",
        "We placed two engineers with Airflow and dbt experience.",
        "We ran two projects on GCP for European banks.",
        "We built an ingestion service with Kafka and ClickHouse for a bank in Frankfurt.",
        "We ran a workshop with Google Cloud in May.",
        "Our engineers at your Berlin office would sit with you.",
        "Our team in Kigali works CET hours.",
        "Our work with HL7 and FHIR began in 2020.",
        "Our work on SOC 2 audits is documented.",
        "Our projects in Python ship weekly.",
        "Our engineers with Rust experience are few.",
        "I was talking to Maya's team.",
        "I was speaking at GopherCon last week.",
        "We met at QCon London.",
        "We met at Web Summit in Lisbon.",
        "The session with Kafka Summit was good.",
        "The last session at Strange Loop was good.",
        "Your talk with Charity Majors at o11yCon was good.",
        "Your interview with The Pragmatic Engineer was good.",
        "In a chat with GitHub Copilot I tried it.",
        "As the Postgres manual told us, vacuum runs nightly.",
        "A meeting with Maya and Tom would do.",
        "A call with Jonas would do.",
        "A call with Nadia Brandt, who leads delivery, would do.",
        "A 15-minute call with our delivery lead would do.",
        "Would a call with Jonas on Thursday suit you?",
        "I asked Jonas, and he said that two Go engineers are free.",
        "Jonas told me that two Go engineers are free.",
        "Our delivery lead told me that two Go engineers are free.",
        "Sami, my colleague, sends the plan.",
        "Congratulations to you and to the team at Meridian on the round.",
        "Congratulations on Meridian's Series A.",
        "I saw the Series A announced in February.",
        "I read that Series A rounds have closed slowly this year.",
        "I saw Berlin has opened two hubs.",
        "I noticed Kafka has many open roles in the market.",
        "Your team at present has seven roles.",
        "Your role at the moment is unclear to me.",
        "How do you run Kafka at Meridian?",
        "You lead engineering at Meridian.",
        "You are hiring at senior level.",
        "Things at Meridian must be busy.",
        "Your plans at Series B may differ.",
        "Your stack at the time was Go.",
        "Your team at HQ has seven roles.",
        "We can support US hours. We support UTC+3 to UTC-5.",
        "We serve Fortune 500 companies? No, we are small.",
        "We support React Native and Flutter.",
        "We staff Go, Python and Data roles.",
        "We staffed Data and ML teams.",
        "We did it for Ledger migrations.",
        "We work with Agile teams.",
        "We work with English-speaking teams.",
        "We partnered with Addis Ababa University on training.",
        "Our clients are Series A and Series B companies.",
        "Our clients, CTOs mostly, ask for Go.",
        "A client in FinTech asked for Go.",
        "One client, a German bank, asked for Go.",
        "One of our clients, a Series B logistics company in Hamburg, did that.",
        "Customers like yours ask for Go.",
        "Your customers like Halden and Quarry ship by rail.",
        "Your customers, such as Halden, ship by rail.",
        "Trusted by CTOs in 12 countries.",
        "Peers in your sector keep a rotation.",
        "Two peers keep a rotation; I will not name them.",
        "Competitors like yours move fast.",
        "Another client of ours moved from Go to Rust.",
        "Another prospect asked me the same question.",
        "Other clients, mostly in Europe, asked for Go.",
        "We are also talking to Python engineers in Kenya.",
        "We are talking to you because of Kafka.",
        "I'm talking to Tom about it.",
        "Tom asked me to send you the dates.",
        "The Meridian case study on queues is public.",
        "The Brightwell case study is on our site.",
        "The Black Friday project team is small.",
        "Happy to share what we did for Brightwell.",
        "Have you worked with Halden?",
        "If we worked with Halden, I would say so? No.",
        "We do not work with Halden.",
        "We no longer work with Halden.",
        '"A queue is a promise" is how your post begins.',
        'Your post says "the queue is the team\'s memory of what it owes". I agree.',
        'Our page is titled "What a squad of four can ship in a quarter".',
        'She called it "the best on-call rota they ever had", your talk said.',
        "Hi Maya,\n\nThanks for your mail.\n\nBest,\nSami\n\nOn 3 May 2026, Maya wrote:\n> Dana at Quarry told me to ask.",
        "Hi Maya,\n\nYou mentioned Dana at Quarry. I spoke with Dana.\n\nBest,\nSami\n\nOn 3 May 2026, Maya wrote:\n> Dana at Quarry"
        " told me to ask.",
        "PS: Jonas wrote a page on it.",
        "Dr. Lindqvist's paper is good.",
        "Is the data_team channel where alerts go?",
        "Your repo meridian/open_roles is public.",
        "We use snake_case in Python, as in get_user_id.",
        "I have high confidence in Kafka here.",
        "With confidence: 7 roles are open.",
        "The plan is in two segments: segment one and two.",
        "We told Maya, and we told Tom, that two weeks is the ramp.",
        "We gave Kafka a try. We gave Go a year.",
        "We sent GitHub links to Maya.",
        "We offered Python and Go training.",
        "I told Jonas that you are busy.",
        "You and the Meridian team must be busy.",
        "You and the Go team must be busy.",
        "I hope things are well at Meridian.",
        "I hope all is well in Berlin.",
        "The Kafka contract tests are in the repo.",
        "Our SLA contract is a page long.",
        "All in all, at Series A the plan changes.",
        "Everything at AWS costs money.",
        "We gave two talks at QCon.",
        "We offered slots to Maya on Tuesday.",
        "We charge EUR 7,200 a month for a senior engineer.",
        "We billed May and June already.",
        "We sent Tuesday slots.",
        "Tom can vouch for us, I hope.",
        "Ask Maya about our call.",
        "Ask Jonas about our rates.",
        "Meridian could move to Go with our help.",
        "Kafka came with our team's first project.",
        "The queue shrank after working with our squad.",
        "Python is one of the things we support.",
        "Berlin is one of the places we staff.",
        "The work we did at night is done.",
        "We moved Kafka's brokers to AWS.",
        "We rebuilt Python's import order in a fork.",
        "We scaled Meridian's idea in a demo.",
        "Our references are on the site.",
        "Tenacious works with Go and Python.",
        "Tenacious helps teams in Berlin.",
        "Tenacious places Go engineers in Europe.",
    ],
)
def test_honest(body):
    assert found(body) == {}


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("Hi Mia,\n\nSeven roles are open.", {"wrong_recipient": ["Mia"]}),
        ("Dear Ms. Lindgren,\n\nSeven roles are open.", {"wrong_recipient": ["Lindgren"]}),
        ("Tom,\n\nSeven roles are open.", {"wrong_recipient": ["Tom"]}),
        ("Good morning Priya,\n\nSeven roles are open.", {"wrong_recipient": ["Priya"]}),
        ("Hey Anna!\n\nSeven roles are open.", {"wrong_recipient": ["Anna"]}),
        ("Hi Quarry team,\n\nSeven roles are open.", {"wrong_company": ["Quarry"]}),
        ("Your engineering team at Quarry has seven open roles.", {"wrong_company": ["Quarry"]}),
        ("I noticed that Quarry has opened seven roles.", {"wrong_company": ["Quarry"]}),
        ("I saw Quarry has raised a Series B.", {"wrong_company": ["Quarry"]}),
        ("You run Kafka at Quarry, as I read.", {"wrong_company": ["Quarry"]}),
        ("Congrats on Quarry's new round.", {"wrong_company": ["Quarry"]}),
        (
            "Is the hiring plan of your group at Quarry Labs still open? Your group at Quarry Labs is busy.",
            {"wrong_company": ["Quarry Labs"]},
        ),
        ("Everyone at Quarry must be busy.", {"wrong_company": ["Quarry"]}),
        ("You are scaling the data team at Halden Foods.", {"wrong_company": ["Halden Foods"]}),
        ("We've been working with Halden on a similar rewrite.", {"unapproved_customer": ["Halden"]}),
        ("Last year we supported Halden through a migration.", {"unapproved_customer": ["Halden"]}),
        ("We recently helped the team at Halden ship in nine weeks.", {"unapproved_customer": ["Halden"]}),
        ("Halden and Quarry are customers of ours.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("Halden uses our engineers for that.", {"unapproved_customer": ["Halden"]}),
        ("Companies such as Halden trust us.", {"unapproved_customer": ["Halden"]}),
        ("Our engineers at Halden shipped it in May.", {"unapproved_customer": ["Halden"]}),
        ("Our client Halden saw the same.", {"unapproved_customer": ["Halden"]}),
        ("We did the same for Halden in 2024.", {"unapproved_customer": ["Halden"]}),
        ("Among our clients are Halden and Quarry.", {"unapproved_customer": ["Among", "Halden", "Quarry"]}),
        ("Clients like Halden and Quarry come back to us.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("We have helped companies like Halden and Quarry do that.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("Brightwell and Halden both work with us.", {"unapproved_customer": ["Halden"]}),
        ("We embedded six engineers in Halden's platform team.", {"unapproved_customer": ["Halden"]}),
        ("A recent client, Halden, cut its queue by half.", {"unapproved_customer": ["Halden"]}),
        ("Halden chose us for that.", {"unapproved_customer": ["Halden"]}),
        ("We delivered the ledger for Halden.", {"unapproved_customer": ["Halden"]}),
        ("We're currently running a pod for Stripe.", {"unapproved_customer": ["Stripe"]}),
        ("We helped Stripe cut its queue.", {"unapproved_customer": ["Stripe"]}),
        ("Teams at Airbnb and Shopify rely on us.", {"unapproved_customer": ["Airbnb", "Shopify"]}),
        ("Customers including Halden use us.", {"unapproved_customer": ["Halden"]}),
        ("Halden's CTO hired us twice.", {"unapproved_customer": ["Halden"]}),
        ("Orbit Freight runs a rotation for that.", {"uncleared_peer": ["Orbit Freight"]}),
        ("Like Orbit, you could run a rotation.", {"uncleared_peer": ["Orbit"]}),
        ("Your competitor Quarry runs it already.", {"uncleared_peer": ["Quarry"]}),
        ("Quarry, one of your competitors, runs it.", {"uncleared_peer": ["Quarry"]}),
        ("Rivals like Quarry and Halden run it.", {"uncleared_peer": ["Quarry", "Halden"]}),
        ("I was just speaking with Dana Fox at Quarry, and she has the same problem.", {"other_account": ["Dana Fox"]}),
        ("Another prospect, Quarry, laid off 40 people.", {"other_account": ["Quarry"]}),
        ("One of our other clients, Quarry, is about to cut its team.", {"unapproved_customer": ["Quarry"], "other_account": ["Quarry"]}),
        ("As Dana (CTO at Quarry) told me, nobody is free.", {"other_account": ["Dana"]}),
        ("We are also talking to Quarry about this.", {"other_account": ["Quarry"]}),
        ("Dana from Quarry mentioned to us that they have no budget.", {"other_account": ["Dana"]}),
        ("My last call with Dana at Quarry was about the same.", {"other_account": ["Dana"]}),
        ("Whatever is on your plate this year, chances are that we can help with part of it.", {}),
        ("Dana told us that you are looking for engineers.", {"unknown_person": ["Dana"]}),
        ("As I agreed with Dana on our call, here are the dates.", {"unknown_person": ["Dana"]}),
        ("I had a chat with Dana last week.", {"unknown_person": ["Dana"]}),
        ("Dana Fox pointed me to you.", {"unknown_person": ["Dana Fox"]}),
        ("Dana at Meridian told me to write.", {"unknown_person": ["Dana"]}),
        ("My colleague Dana will call.", {"unapproved_person": ["Dana"]}),
        ("Our engagement manager, Dana Fox, will call.", {"unapproved_person": ["Dana Fox"]}),
        ("Dana Fox, our delivery lead, will call.", {"unapproved_person": ["Dana Fox"]}),
        ("Dana from our team will call.", {"unapproved_person": ["Dana"]}),
        ("Slots: https://calendly.com/sami/15", {"unapproved_link": ["https://calendly.com/sami/15"]}),
        ("[slots](https://cal.other.example/x)", {"unapproved_link": ["[slots](https://cal.other.example/x)"]}),
        ("Your open_roles went up.", {"leaked_field": ["open_roles"]}),
        ("As a series_a company you hire.", {"leaked_field": ["series_a"]}),
        (
            'A client of ours put it this way: "Their squad felt like ours after a week."',
            {"unapproved_testimonial": ["Their squad felt like ours after a week."]},
        ),
        (
            'As the CTO of one of our clients said, "their squad felt like ours after a week".',
            {"unapproved_testimonial": ["their squad felt like ours after a week"]},
        ),
        (
            '"Their squad felt like ours after a week," said one of our clients.',
            {"unapproved_testimonial": ["Their squad felt like ours after a week,"]},
        ),
        (
            'Dana Fox, CTO of Quarry, wrote: "Their squad felt like ours after a week."',
            {"unapproved_testimonial": ["Their squad felt like ours after a week."]},
        ),
        (
            '"Their squad felt like ours after a week." — Dana Fox, Quarry',
            {"unapproved_testimonial": ["Their squad felt like ours after a week."]},
        ),
        (
            'In the words of our client Quarry: "Their squad felt like ours after a week."',
            {"unapproved_customer": ["Quarry"], "unapproved_testimonial": ["Their squad felt like ours after a week."]},
        ),
        ("We quoted Halden the same rate last week.", {"other_account": ["Halden"]}),
        ("As we told Halden, two weeks is the ramp.", {"other_account": ["Halden"]}),
        ("We gave the team at Halden two engineers more.", {"other_account": ["Halden"]}),
        ("Halden Foods's CTO asked us the same.", {"other_account": ["Halden Foods"]}),
        ("Halden's CTO told us the same.", {"unknown_person": ["Halden"]}),
        ("The Halden account needs three of them.", {"other_account": ["Halden"]}),
        ("Halden pays us for that.", {"unapproved_customer": ["Halden"]}),
        ("I hope things are going well at Halden.", {"wrong_company": ["Halden"]}),
        ("You and the Halden team must be busy.", {"wrong_company": ["Halden"]}),
        ("Kudos to the Halden engineering team.", {"wrong_company": ["Halden"]}),
        ("Halden moved to Go with our help.", {"unapproved_customer": ["Halden"]}),
        ("With our help, Halden cut its queue.", {"unapproved_customer": ["Halden"]}),
        ("Halden cut its backlog in half after working with us.", {"unapproved_customer": ["Halden"]}),
        ("Think of the work we did at Halden.", {"unapproved_customer": ["Halden"]}),
        ("Our references include Halden and Quarry.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("You may know us from Halden.", {"unapproved_customer": ["Halden"]}),
        ("Halden can vouch for us.", {"unapproved_customer": ["Halden"]}),
        ("Ask Halden about us.", {"unapproved_customer": ["Halden"]}),
        ("Halden is one of the teams we support.", {"unapproved_customer": ["Halden"]}),
        ("We rebuilt Halden's ledger in nine weeks.", {"unapproved_customer": ["Halden"]}),
        ("We're proud to work with Halden and Quarry.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("I've helped Halden with exactly this.", {"unapproved_customer": ["Halden"]}),
        ("Tenacious works with Halden and Quarry.", {"unapproved_customer": ["Halden", "Quarry"]}),
        ("Tenacious has helped Halden ship.", {"unapproved_customer": ["Halden"]}),
        ("Our Go squad at Halden ships weekly.", {"unapproved_customer": ["Halden"]}),
    ],
)
def test_faults(body, faults):
    assert found(body) == faults


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ("Michael Brandt", "Hi Mike,"),
        ("Mike Brandt", "Dear Michael,"),
        ("Katarzyna Zielińska", "Hi Kat,"),
        ("Elif Özdemir", "Dear Ms. Ozdemir,"),
        ("José Ferreira", "Hi Jose,"),
        ("M. Lindqvist", "Hi Maya,"),
        ("Maya Lindqvist", "Hi M.,"),
        ("Maya Lindqvist", "Dear Dr. Lindqvist,"),
        ("Lindqvist, Maya", "Hi Maya,"),
        ("Bob Ray", "Hi Robert,"),
        ("Ana-Maria Popescu", "Hi Ana,"),
        ("Søren Ström", "Hi Soren,"),
        ("Nguyễn Văn An", "Hi An,"),
        ("Maya Lindqvist", "Hi folks,"),
        ("Maya Lindqvist", "Hi both,"),
        ("Maya Lindqvist", "Hi {{first_name}},"),
        ("Maya Lindqvist", "Good morning, Maya!"),
        ("李明", "Hi Ming,"),
        ("Hiring Manager", "Hi Tom,"),
    ],
)
def test_forms_of_a_name(contact, greeting):
    assert found(f"{greeting}\n\nSeven roles are open.", {"prospect": {"contact": contact}}) == {}


@pytest.mark.parametrize(
    ("contact", "greeting", "match"),
    [
        ("Michael Brandt", "Hi Matt,", "Matt"),
        ("Maya Lindqvist", "Hi Maja,", "Maja"),
        ("Maya Lindqvist", "Dear Mr. Tom Reyes,", "Tom Reyes"),
        ("Robert Ray", "Hi Ana!", "Ana"),
        ("Maya Lindqvist", "Good morning Jonas and Priya,", "Jonas and Priya"),
    ],
)
def test_other_names(contact, greeting, match):
    assert found(f"{greeting}\n\nSeven roles are open.", {"prospect": {"contact": contact}}) == {"wrong_recipient": [match]}


def test_the_draft_may_know_the_reader_too():
    body = "Hi Tom,\n\nYour team at Quarry is open."
    assert found(body, head="to: {name: Tom Reyes, company: Quarry}") == {}
    assert found(body, {}, head="to: {name: Maya Lindqvist, company: Meridian}") == {
        "wrong_recipient": ["Tom"],
        "wrong_company": ["Quarry"],
    }


def test_evidence_and_suggestions_come_from_the_brief():
    [hit] = hits(context_of("Hi Tom,\n\nSeven roles are open."), "wrong_recipient")
    assert hit.values == {"name": "Tom", "known": "Maya Lindqvist"}
    assert (hit.evidence.pointer, hit.evidence.value) == ("/prospect/contact", "Maya Lindqvist")
    assert hit.suggestions == ("greet Maya",)
    [hit] = hits(context_of("We helped Halden."), "unapproved_customer")
    assert (hit.evidence.pointer, hit.evidence.value, hit.suggestions) == ("/approved/customers", ("Brightwell",), ("name Brightwell",))
    [hit] = hits(context_of("Orbit does it."), "uncleared_peer")
    assert hit.evidence.pointer == "/signals/peers/0/name"
    assert hit.suggestions == ("describe the pattern without the name: keeps an on-call rotation",)
    [hit] = hits(context_of("Confidence: 0.62."), "leaked_field")
    assert hit.evidence.pointer == "/signals/funding/confidence"


@pytest.mark.parametrize(
    ("section", "body"),
    [
        ("approved", "We helped Halden. Our delivery lead Dana Fox calls. See https://other.example/x."),
        ("approved", 'One of our clients said: "They cut our backlog in half."'),
        ("signals", "Competitors such as Halden do it."),
    ],
)
def test_an_absent_section_is_unknown(section, body):
    assert found(body, {key: value for key, value in DATA.items() if key != section}) == {}


def test_a_cleared_peer_may_be_named():
    cleared = {**DATA, "signals": {"peers": [{"name": "Orbit Freight", "may_name": True}]}}
    assert found("Orbit keeps a rotation.", cleared) == {}
    customer = {**DATA, "approved": {"customers": ["Orbit Freight"]}}
    assert found("Orbit keeps a rotation.", customer) == {}


def test_without_a_brief_nothing_is_found():
    assert found("Hi Tom,\n\nWe helped Halden.", None) == {}


def test_a_company_in_the_subject():
    subject = "subject: 'Capacity for Quarry Labs'"
    assert found("Seven roles are open.", head=subject) == {"wrong_company": ["Quarry Labs"]}
    assert found("Seven roles are open.", head="subject: 'Capacity for Meridian'") == {}
    assert found("Seven roles are open.", head="subject: 'Request: 15 minutes for Black Friday'") == {}
    assert found("Seven roles are open.", head="subject: 'A Question For Your Data Team'") == {}


@pytest.mark.parametrize(
    ("approved", "link", "allowed"),
    [
        ("tenacious.example", "https://tenacious.example", True),
        ("tenacious.example", "https://docs.tenacious.example/a?b=c", True),
        ("https://tenacious.example/case", "https://tenacious.example/case/two", True),
        ("https://www.tenacious.example/case/", "tenacious.example/case?utm_source=mail", True),
        ("https://tenacious.example/case", "https://tenacious.example/cases", False),
        ("https://tenacious.example/case", "https://tenacious.example", False),
        ("tenacious.example", "https://nottenacious.example", False),
        ("tenacious.example", "https://tenacious.example.evil.example/x", False),
        ("tenacious.example", "mailto:ada@other.example", True),
        ("tenacious.example", "https://meridian.example/jobs", True),
    ],
)
def test_links(approved, link, allowed):
    data = {"prospect": {"domain": "meridian.example"}, "approved": {"links": [approved]}}
    assert found(f"See {link} for it.", data) == ({} if allowed else {"unapproved_link": [link]})


@pytest.mark.parametrize(
    ("check", "problem"),
    [
        ({"fault": "unapproved_testimonial"}, "'at_least:' belongs to"),
        ({"fault": "wrong_recipient", "at_least": 3}, "'at_least:' belongs to"),
        ({"fault": "leaked_field", "model": "en_core_web_sm"}, "'model:' is of no use"),
        ({"fault": "other"}, "is not allowed here"),
    ],
)
def test_refused(check, problem):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    reader.read(Spec, check)
    assert any(problem in str(one) for one in reader.problems)


def test_a_model_only_ever_says_less(monkeypatch):
    class Entity:
        label_, start_char, end_char = "ORG", 10, 16

    class Document:
        ents = (Entity(),)

    monkeypatch.setattr("tenacious_lint.checks.tokens.load_language", lambda model: lambda text: Document())
    context = context_of("We helped Halden. We helped Quarry.")
    matcher = Spec(fault="unapproved_customer", model="en_core_web_sm").matcher()
    assert [hit.values["name"] for hit in matcher.find(context, [])] == ["Halden"]


WORDS = "Maya Tom Orbit Quarry Halden Brightwell Kafka we our client clients work with helped told me at and , . ' \" - case study you"
" your team colleague".split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_hit_lies_in_the_text(words):
    context = context_of("Hi Maya,\n\n" + " ".join(words) + "\n")
    for fault in FAULTS:
        for hit in hits(context, fault):
            assert 0 <= hit.start < hit.end <= len(context.normalised.lower)
            assert "\0" not in context.normalised.lower[hit.start : hit.end]
