"""What the thread says: consents, questions, refusals and silence, from the brief and from what the draft quotes."""

from datetime import date

import pytest

from tenacious_lint.analysis import thread
from tenacious_lint.analysis.thread import FACTS
from tenacious_lint.analysis.thread_words import agreed_in, opts_out, refuses_call, stage_in, topics_asked
from tenacious_lint.brief.model import Brief
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader


def context_of(body="Hello.", brief=None, stage="warm", as_of=date(2026, 5, 8), meta=""):
    problems = []
    known = Reader(lambda path, key=False: ".".join(map(str, path)), problems).read(Brief, brief) if brief is not None else None
    assert not problems
    return Context(parse("example.md", f"---\nstage: {stage}\n{meta}---\n{body}".encode()).drafts[0], known, as_of, stage)


def said(*texts, sender="prospect"):
    return {"thread": {"messages": [{"from": sender, "text": text} for text in texts]}}


def fact(name, *args, **kwargs):
    return FACTS[name](context_of(*args, **kwargs))


YES = ("meeting", "booking")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("yes, tuesday at ten works.", YES),
        ("tuesday works for me.", YES),
        ("wednesday 14:00 is perfect.", YES),
        ("go ahead and book it.", YES),
        ("please send me the invite.", YES),
        ("can you send an invite for thursday?", YES),
        ("let's do wednesday.", YES),
        ("i could do thursday 14:00.", YES),
        ("how about thursday at 3pm?", YES),
        ("i'm free monday afternoon.", YES),
        ("book me in for friday.", YES),
        ("put 30 minutes in my calendar.", YES),
        ("the later one works.", YES),
        ("option b please.", YES),
        ("tuesday 10:00.", YES),
        ("i have just picked a slot.", YES),
        ("no problem, friday suits.", YES),
        ("friday works if that suits you.", YES),
        ("happy to talk next week.", ("meeting",)),
        ("yes, a call is fine.", ("meeting",)),
        ("let's set up a call.", ("meeting",)),
        ("text me on +44 7700 900000.", ("sms",)),
        ("my mobile is 555, sms is fine.", ("sms",)),
        ("you can text me.", ("sms",)),
        # interest, a maybe, a condition, a refusal, a question about an invite
        ("sounds interesting.", ()),
        ("might be worth a chat.", ()),
        ("maybe tuesday.", ()),
        ("let me check whether tuesday works.", ()),
        ("if the board agrees, tuesday works.", ()),
        ("once the budget is there, send the invite.", ()),
        ("don't send an invite yet.", ()),
        ("i can't do tuesday.", ()),
        ("tuesday doesn't work.", ()),
        ("did you send an invite?", ()),
        ("why did you send an invite for tuesday?", ()),
        ("thursday is bad for us.", ()),
        ("we launched on tuesday.", ()),
        ("our release is on friday.", ()),
        ("we had a call on tuesday with another firm.", ()),
        ("my mobile is +44 7700 900000.", ()),
        ("please don't text me.", ()),
    ],
)
def test_what_a_sentence_agrees_to(sentence, expected):
    assert agreed_in(sentence) == expected


def test_consents_of_the_brief_and_of_the_reader():
    assert fact("thread.consents") == ()
    assert fact("thread.consents", brief={"thread": {"consents": ["SMS", "demo call"]}}) == ("sms", "demo call", "meeting", "booking")
    assert fact("thread.consents", brief=said("Tuesday\nat ten works.")) == YES
    assert fact("thread.consents", brief=said("Tuesday works.", sender="us")) == ()
    assert fact("thread.consents", brief={**said("Tuesday works.", sender="Ravi"), "prospect": {"contact": "Ravi"}}) == YES


def test_who_is_not_surely_the_sender_is_taken_for_the_reader_if_nobody_else_is():
    assert fact("thread.consents", brief=said("Tuesday works.", sender="Ravi")) == YES
    assert fact("thread.consents", brief={"thread": {"messages": [{"text": "Tuesday works."}]}}) == YES
    assert fact("thread.consents", brief={"thread": {"messages": [{"text": "Tuesday works."}]}}, stage="reengagement") == ()
    two = [{"from": "Ravi", "text": "Tuesday works."}, {"from": "prospect", "text": "We will see."}]
    assert fact("thread.consents", brief={"thread": {"messages": two}}) == ()


def test_a_later_word_takes_back_what_was_agreed():
    assert fact("thread.consents", brief=said("Tuesday works.", "Something came up, please hold off.")) == ("meeting",)
    assert fact("thread.consents", brief=said("Text me.", "Please no more text messages.")) == ()
    assert fact("thread.refused", brief=said("No calls please.")) == ("meeting",)
    assert fact("thread.refused", brief=said("No calls please.", "Fine, let's do Tuesday at ten.")) == ()
    assert fact("thread.refused") is None


def test_the_readers_words_may_stand_in_the_quoted_mail():
    quoted = "Thanks.\n\nOn Monday, Ravi wrote:\n> Tuesday at ten works.\n>> Would Tuesday or Friday suit?\n"
    assert fact("thread.consents", quoted) == YES
    assert fact("thread.consents", quoted, stage="cold") == ()
    assert fact("thread.consents", quoted, stage="cold", meta="to: {name: Ravi}\n") == YES
    assert fact("thread.consents", quoted, meta="from: {name: Ravi}\n") == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("how many go engineers do you have free?", ("capacity",)),
        ("can you staff that?", ("capacity",)),
        ("what does your capacity look like?", ("capacity",)),
        ("when could they start?", ("timing",)),
        ("what would this cost?", ("price",)),
        ("tell me your rates.", ("price",)),
        ("could you give us a discount?", ("discount",)),
        ("who else have you worked with?", ("references",)),
        ("can we sign an nda first?", ("security",)),
        ("what is the notice period?", ("contract",)),
        ("our team has 12 engineers.", ()),
        ("how is your team?", ()),
        ("how does your team work?", ()),
        ("is your rate limiter open source?", ()),
        ("prices have gone up everywhere.", ()),
    ],
)
def test_what_a_sentence_asks_about(sentence, expected):
    assert topics_asked(sentence) == expected


def test_only_what_was_asked_since_our_last_mail_is_open():
    assert fact("thread.asked") is None
    assert fact("thread.asked", brief=said("What does it cost?", "How many engineers do you have?")) == ("price", "capacity")
    messages = [
        {"from": "prospect", "text": "What does it cost?"},
        {"from": "us", "text": "Here is the page."},
        {"from": "prospect", "text": "Thanks. How many engineers are free?"},
    ]
    assert fact("thread.asked", brief={"thread": {"messages": messages}}) == ("capacity",)
    assert fact("thread.asked", brief={"thread": {"messages": messages[:2]}}) == ()


@pytest.mark.parametrize(
    ("at", "as_of", "days"),
    [
        (date(2026, 5, 4), date(2026, 5, 8), 4),  # Monday to Friday
        (date(2026, 5, 4), date(2026, 5, 11), 5),
        (date(2026, 5, 8), date(2026, 5, 11), 1),  # over a weekend
        (date(2026, 5, 9), date(2026, 5, 10), 0),
        (date(2026, 5, 4), date(2026, 5, 4), 0),
        (date(2026, 5, 4), date(2026, 6, 1), 20),
        (date(2026, 5, 4), date(2026, 5, 1), None),
        (None, date(2026, 5, 8), None),
    ],
)
def test_business_days_of_silence(at, as_of, days):
    message = {"from": "us", "text": "Is it the queue?", **({"at": at} if at else {})}
    assert fact("thread.silence", brief={"thread": {"messages": [message]}}, as_of=as_of) == days


def test_no_silence_where_the_reader_spoke_last():
    messages = [{"from": "us", "at": date(2026, 5, 4), "text": "Is it?"}, {"from": "prospect", "at": date(2026, 5, 5), "text": "It is."}]
    assert fact("thread.silence", brief={"thread": {"messages": messages}}) is None
    assert fact("thread.silence") is None


def test_emoji_of_the_reader():
    assert fact("thread.reader_emoji") is None
    assert fact("thread.reader_emoji", brief=said("It is the queue 🙂")) is True
    assert fact("thread.reader_emoji", brief=said("It is the queue :)")) is False
    assert fact("thread.reader_emoji", brief=said("Is it? 🙂", sender="us")) is False


def test_whether_the_reader_wrote_at_all():
    assert fact("thread.reader_wrote") is None
    assert fact("thread.reader_wrote", brief={"thread": {}}) is False
    assert fact("thread.reader_wrote", brief=said("Is it?", sender="us")) is False
    assert fact("thread.reader_wrote", brief=said("It is.")) is True
    assert fact("thread.reader_wrote", brief=said("It is.", sender="Unknown")) is True


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("we are only exploring.", "exploring"),
        ("no budget yet.", "exploring"),
        ("still comparing vendors.", "researching"),
        ("we are talking to a few providers.", "researching"),
        ("you are on the shortlist.", "evaluating"),
        ("we are down to two.", "evaluating"),
        ("we are rolling it out.", "implementing"),
        ("the queue is slow.", None),
    ],
)
def test_buying_stage(sentence, stage):
    assert stage_in(sentence) == stage
    assert fact("thread.buying_stage", brief=said(sentence)) == stage


@pytest.mark.parametrize(
    ("sentence", "out"),
    [
        ("please take me off your list.", True),
        ("stop emailing me.", True),
        ("unsubscribe", True),
        ("please don't contact me again.", True),
        ("no more emails please.", True),
        ("i want to opt out.", True),
        ("not interested, thanks.", False),
        ("we let users unsubscribe in one click.", False),
        ("i didn't unsubscribe on purpose.", False),
        ("our customers stop emailing us when it works.", False),
    ],
)
def test_opt_out(sentence, out):
    assert opts_out(sentence) is out
    assert fact("thread.opted_out", brief=said(sentence)) is out
    assert fact("thread.opted_out") is None


@pytest.mark.parametrize(
    ("sentence", "refuses"),
    [
        ("no calls please.", True),
        ("please keep it to email.", True),
        ("i'd rather have this in writing.", True),
        ("a call isn't needed.", True),
        ("i can't talk on tuesday.", False),
        ("no problem, a call is fine.", False),
        ("we sell phones.", False),
    ],
)
def test_refused_calls(sentence, refuses):
    assert refuses_call(sentence) is refuses


def test_the_paths_of_conditions():
    assert set(FACTS) == {
        f"thread.{name}" for name in "consents asked refused reader_wrote silence reader_emoji buying_stage opted_out".split()
    }
    assert thread.turns(context_of()) == []
