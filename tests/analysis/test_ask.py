"""What mail asks: requests of each kind, near misses, alternatives, details; every sentence is invented here."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.ask import asks, firm_choices
from tenacious_lint.analysis.sentence import paragraph_at
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def context_of(body, subject=None):
    head = f'---\nsubject: "{subject}"\n---\n' if subject else ""
    return Context(parse("example.md", (head + body).encode()).drafts[0], None, date(2026, 5, 1), "cold")


def shown(context):
    """The asks as (kind, text as written); a booking without a yes is "booking!"."""
    draft, at = context.draft, context.normalised.text_span
    return [(one.kind + ("!" if one.forced else ""), draft.text[slice(*at(one.start, one.end))]) for one in asks(context)]


SENTENCES = [
    ("Would 15 minutes next week help?", [("meeting", "Would 15 minutes")]),
    ("Would a 15-minute call on Tuesday or Wednesday work for you?", [("meeting", "Would a 15-minute call")]),
    ("Are you open to a short call?", [("meeting", "Are you open to a short call")]),
    ("A one-page write-up or 15 minutes next week, your call.", [("meeting", "A one-page write-up or 15 minutes")]),
    ("If a call is too much, reply with a line.", [("meeting", "If a call"), ("reply", "reply")]),
    ("Would 15 minutes help? Or point me to whoever owns this.", [("meeting", "Would 15 minutes"), ("referral", "point me to")]),
    ("Tuesday 10:00 or Thursday 15:00, which works?", [("meeting", "Tuesday")]),
    ("Is the gap in hiring or in review?", [("reply", "Is the gap in hiring or in review?")]),
    (
        "Is the gap in hiring or in review? Would 15 minutes next week help?",
        [("reply", "Is the gap in hiring or in review?"), ("meeting", "Would 15 minutes")],
    ),
    ("Send me your roadmap.", [("material", "Send me your roadmap")]),
    ("Let me know.", [("reply", "Let me know")]),
    ("Would 20 minutes help? Let me know who owns the budget.", [("meeting", "Would 20 minutes"), ("referral", "who owns")]),
    ("Could you loop in your platform lead?", [("referral", "Could you loop in")]),
    ("I'd love to compare notes on this.", [("meeting", "I'd love to compare notes")]),
    ("Happy to chat if it's useful.", [("meeting", "Happy to chat")]),
    ("Happy to send the write-up if it would help.", [("resource", "Happy to send")]),
    ("May I send the one-page checklist?", [("resource", "May I send")]),
    ("Worth 15 minutes?", [("meeting", "Worth 15 minutes")]),
    ("Feel free to book a time here: https://x.example/cal", [("booking", "Feel free to book a time here")]),
    (
        "Please fill in the form. Then we could take 15 minutes.",
        [("form", "Please fill in the form"), ("meeting", "we could take 15 minutes")],
    ),
    (
        "First, could we take 15 minutes next week? Second, could you send me your roadmap? Also, let me know who owns the budget.",
        [("meeting", "could we take 15 minutes"), ("material", "Second, could you send me your roadmap"), ("referral", "who owns")],
    ),
    (
        "Would 15 minutes next week help? If not, please forward this to whoever owns data hiring.",
        [("meeting", "Would 15 minutes"), ("referral", "please forward this to")],
    ),
    ("No need to reply.", []),
    ("There is no form to fill in, and nothing to sign.", []),
    ('You wrote "could we talk on Friday" in your post.', []),
    ("The nightly build takes 45 minutes, and the call queue is long.", []),
    ("I will send the page by Friday and get back to your team next week.", []),
    ("I ran a 30-minute session on this last year.", []),
    ("We met for 15 minutes on Tuesday.", []),
    ("Thanks for the call on Tuesday.", []),
    ("Your 60-minute session timeout is in the docs.", []),
    ("Does the nightly build still take 45 minutes?", [("reply", "Does the nightly build still take 45 minutes?")]),
    ("Do you still run the weekly planning meeting?", [("reply", "Do you still run the weekly planning meeting?")]),
    ("Is a weekly meeting where the releases stall?", [("reply", "Is a weekly meeting where the releases stall?")]),
    ("I've put 30 minutes on your calendar for Tuesday.", [("booking!", "I've put 30 minutes")]),
    ("Let's get you booked in this week.", [("booking!", "Let's get you booked")]),
    ("I took the liberty of booking Tuesday at ten.", [("booking!", "I took the liberty of booking Tuesday")]),
    ("See you on Thursday at 10.", [("booking!", "See you on Thursday")]),
    ("Our session on Wednesday is confirmed.", [("booking!", "session on Wednesday is confirmed")]),
    ("Once you pick one, I'll send an invite.", []),
    ("Shall I send an invite for Tuesday?", [("reply", "Shall I send an invite for Tuesday?")]),
    ('Reply "yes" and I\'ll send the page.', [("reply", "Reply")]),
    ("Reply with your current bottleneck.", [("reply", "Reply")]),
    ("What do you think?", [("reply", "What do you think")]),
    ("Any thoughts?", [("reply", "Any thoughts?")]),
    ("Why now? Your post named three gaps.", []),
    ("Who else should I speak to about data hiring?", [("referral", "Who else should I speak to")]),
    ("Could you introduce me to your VP of data?", [("referral", "Could you introduce me to")]),
    ("Please sign and return the agreement by Friday.", [("signature", "sign and return")]),
    ("A deposit of $500 secures the slot.", [("payment", "A deposit of")]),
    ("Download our benchmark here.", [("form", "Download our")]),
    ("How about a coffee next week?", [("meeting", "How about a coffee")]),
    ("Could I take half an hour of your time on Thursday?", [("meeting", "Could I take half an hour")]),
    ("Would it make sense to talk next week?", [("meeting", "Would it make sense to talk")]),
    ("If that's off, tell me and I'll stop.", [("reply", "tell me")]),
    (
        "I'm free on Tuesday or Wednesday afternoon. Does either work?",
        [("meeting", "Tuesday or Wednesday"), ("reply", "Does either work?")],
    ),
    ("Is it worth a conversation?", [("meeting", "Is it worth a conversation")]),
    ("Looking forward to hearing from you.", [("reply", "Looking forward to hearing")]),
    (
        "Could you tell me how your team handles on-call? Would 15 minutes on Thursday help?",
        [("reply", "Could you tell me"), ("meeting", "Would 15 minutes")],
    ),
    (
        "Would 15 minutes help? Could you also share the plan?",
        [("meeting", "Would 15 minutes"), ("material", "Could you also share the plan")],
    ),
    ("Our leads also share the on-call rota, and they finally send one weekly note.", []),
    (
        "Can new users sign in by Friday, and does the page let them sign up by 15 May?",
        [("reply", "Can new users sign in by Friday, and does the page let them sign up by 15 May?")],
    ),
    ("If this is not for now, no reply is needed.", []),
    ("Are you the right person for this?", [("referral", "you the right person")]),
    ("Curious how you see it.", [("reply", "Curious how")]),
    ("Can we do 45 minutes?", [("meeting", "Can we do 45 minutes")]),
    ("Would you mind sending me the logs?", [("material", "Would you mind sending me the logs")]),
    ("You booked a call with us on Tuesday, so here is what we would bring.", []),
    ("The team call is confirmed.", []),
    ("Would you like the notes from the talk?", [("resource", "Would you like the")]),
    ("If you have 15 minutes, I can walk you through it.", [("meeting", "If you have 15 minutes")]),
    (
        "Is it the queue or the cache? Do you already run it on Go? Also, who decides on the vendor?",
        [("reply", "Is it the queue or the cache?"), ("reply", "Do you already run it on Go?"), ("referral", "who decides")],
    ),
    ("I went ahead and found us a slot on Thursday at 11.", [("booking!", "I went ahead and found us a slot")]),
    ("There's now a hold in your diary for Monday at 4.", [("booking!", "There's now a hold in your diary")]),
    ("I have set up a demo environment for Tuesday.", []),
    ("I've blocked Tuesday to write this up.", []),
    ("I've just fired over a calendar invite for Wednesday.", [("booking!", "I've just fired over a calendar")]),
    ("Our delivery lead has reserved Wednesday 14:00 for you.", [("booking!", "Our delivery lead has reserved Wednesday")]),
    ("Talk to you on Thursday!", [("booking!", "Talk to you on Thursday")]),
    ("We sent two engineers to the meeting in Berlin.", []),
    ("We have put together a call summary.", []),
    ("I scheduled the release for Friday.", []),
    ("I'd be keen to hear how you split the work between the two sites.", [("reply", "keen to hear")]),
    ("If any of this rings true, a quarter of an hour on Thursday would be plenty.", [("meeting", "a quarter of an hour")]),
    ("Would it be useful if I put the four patterns on one page?", [("resource", "Would it be useful if I put")]),
    ("Should I send it?", [("resource", "Should I send")]),
    (
        "Can I send the comparison over, or is there somebody better placed?",
        [("resource", "Can I send"), ("referral", "is there somebody better")],
    ),
    ("Might there be someone on your platform side who looks after this?", [("referral", "be someone on")]),
    (
        "Could you spare a few minutes on Friday, or would you rather have the notes?",
        [("meeting", "Could you spare a few minutes"), ("resource", "would you rather have the")],
    ),
    ("Grab any slot that suits: cal.example/x", [("booking", "Grab any slot")]),
    ("Two ways to answer: a line by mail, or ten minutes on the phone next week.", [("meeting", "ten minutes")]),
    ("Would love to hear where I'm off.", [("reply", "love to hear")]),
    ("Please don't hesitate to call me.", [("reply", "don't hesitate to call me")]),
    ("I won't ask for a call.", []),
    ("I'm not asking for 30 minutes, only for one line.", []),
    ("Is there a day next week when a short call would fit?", [("meeting", "Is there a day next week when a short call")]),
    ("What would a realistic start look like for you?", [("reply", "What would a realistic start look like for you?")]),
    ("How do you handle on-call today?", [("reply", "How do you handle on-call today?")]),
    ("Happy to walk you through the numbers on a call, if that's easier.", [("meeting", "Happy to walk you through")]),
    ("You can reach me at this address.", []),
    ("Point me in the right direction if it isn't you.", [("referral", "Point me in the right direction")]),
    ("Can you share your hiring plan for the second half?", [("material", "Can you share your hiring")]),
    ("Could we get access to your repository?", [("material", "Could we get access to your repository")]),
    ("Kindly complete our vendor questionnaire at your earliest convenience.", [("form", "Kindly complete our vendor questionnaire")]),
    ("I'd value 15 minutes in the week of 9 February.", [("meeting", "I'd value 15 minutes")]),
    ("They would value 15 minutes of quiet.", []),
    ("I'd appreciate an introduction to your CFO.", [("referral", "I'd appreciate an introduction")]),
    ("Our calls with teams like yours usually last 30 minutes.", []),
    ("If you tell us no, we stop.", []),
    ("They told us that a 15-minute call saved them a month.", []),
    ("Your team asked for a call on Tuesday.", []),
    ("Would it be crazy to meet on Friday at 9:30?", [("meeting", "Would it be crazy to meet")]),
    ("Shall we say Thursday at 3pm?", [("meeting", "Thursday")]),
    ("Does Tuesday suit?", [("meeting", "Tuesday")]),
    ("Does the on-call rota still work on Friday nights?", [("reply", "Does the on-call rota still work on Friday nights?")]),
    ("Could a lighter process meet your deadline?", [("reply", "Could a lighter process meet your deadline?")]),
    ("We meet the deadline if the team talks to yours.", []),
    (
        "Would anything here help? If so, tell me which, and I'll send that part.",
        [("reply", "Would anything here help?"), ("reply", "If so, tell me"), ("resource", "I'll send")],
    ),
    ('Just reply "later" if the timing is wrong.', [("reply", "Just reply")]),
    ("Want the two-page version?", [("resource", "Want the")]),
    ("Any interest in seeing the checklist?", [("resource", "interest in seeing the checklist")]),
    ("Mind if I send it?", [("resource", "Mind if I send")]),
    ("Fancy a coffee in Lisbon?", [("meeting", "Fancy a coffee")]),
    ("Ten minutes on Monday?", [("meeting", "Ten minutes")]),
    ("No form, no deck: would ten minutes on Monday do?", [("meeting", "would ten minutes")]),
    ("It'd be great to understand how you run releases.", [("reply", "great to understand")]),
    (
        "If it helps, I can send the comparison, or we could spend ten minutes on it next week.",
        [("resource", "I can send"), ("meeting", "we could spend ten minutes")],
    ),
    ('Should the timing be off, just say "later".', [("reply", "just say")]),
    ("Which of those two is closer to what you see?", [("reply", "Which of those two is closer to what you see?")]),
    ("Would you be the one to ask about this, or is that Priya?", [("reply", "Would you be the one to ask about this, or is that Priya?")]),
    (
        "Three questions: what broke, who noticed, and how long did it take?",
        [("reply", "Three questions: what broke, who noticed, and how long did it take?")],
    ),
    (
        "What does your on-call look like, and who carries the pager at night?",
        [("reply", "What does your on-call look like, and who carries the pager at night?")],
    ),
    (
        "Do you own the data roadmap? If yes, could we talk on Monday at 3pm?",
        [("reply", "Do you own the data roadmap?"), ("meeting", "could we talk")],
    ),
    (
        "One question: is the migration blocked by people or by budget?",
        [("reply", "One question: is the migration blocked by people or by budget?")],
    ),
    ("I attached nothing on purpose. Ask and I'll send the two pages.", [("reply", "Ask and")]),
    ("Please review the attached deck and share it with your board.", [("form", "Please review the")]),
    ("Could you approve the budget by Friday?", [("form", "Could you approve the")]),
    ("Let me know a good time, your preferred number, and who else should join.", [("referral", "who else should join")]),
    (
        "I'd be grateful for 20 minutes of your time, plus an introduction to your CTO.",
        [("meeting", "I'd be grateful for 20 minutes"), ("referral", "an introduction to")],
    ),
    ("Register for our webinar, download the guide and book a call.", [("form", "Register for")]),
    ("Take our two-minute assessment and I will send the results.", [("form", "Take our two-minute assessment")]),
    ("I will call you on Thursday at 10.", [("booking!", "I will call you on Thursday")]),
    ("Would you send over your current vendor contract so we can compare?", [("material", "Would you send over your current vendor")]),
    ("You mentioned a call next week: would Tuesday at 10 or Thursday at 2pm suit?", [("meeting", "Tuesday")]),
    ("No call needed. If the list is of use, keep it.", []),
    ("Your candidates book a call, fill in a form and sign the contract in one flow.", []),
    ("Users download the app and register for an account.", []),
    ("We help teams book meetings.", []),
    ("How many of your customers reply to the survey?", [("reply", "How many of your customers reply to the survey?")]),
    ("I asked the team to share your roadmap post.", []),
    ("We'd reply with a patch, not with a meeting.", []),
    ("Could a 15-minute build be realistic by June?", [("reply", "Could a 15-minute build be realistic by June?")]),
    ("Is the thirty-minute standup what people complain about?", [("reply", "Is the thirty-minute standup what people complain about?")]),
    ("When you talk to candidates, do they ask about on-call?", [("reply", "When you talk to candidates, do they ask about on-call?")]),
    ("Do new engineers meet customers in their first month?", [("reply", "Do new engineers meet customers in their first month?")]),
    ("Did the talk on Tuesday go well?", [("reply", "Did the talk on Tuesday go well?")]),
    ("Congratulations on the talk.", []),
    ("I saw that you speak at GopherCon on Thursday.", []),
    ("Does your team connect to Kafka through a proxy?", [("reply", "Does your team connect to Kafka through a proxy?")]),
    (
        "How do engineers at your company get time to discuss design?",
        [("reply", "How do engineers at your company get time to discuss design?")],
    ),
    ("Would it be wrong to read the three adverts as one team?", [("reply", "Would it be wrong to read the three adverts as one team?")]),
    ("Shall I stop here?", [("reply", "Shall I stop here?")]),
    ("Or is it something else?", [("reply", "Or is it something else?")]),
    ("Am I off?", [("reply", "Am I off?")]),
    ("Worth a look?", [("resource", "Worth a look")]),
    ("Happy to be told no.", []),
    ("Please ignore this if the roles are filled.", []),
    ("Please accept my condolences.", []),
    ("If you'd like the numbers behind it, say so and they're yours.", [("reply", "say")]),
    ("Whatever you decide, thank you for reading.", []),
    ("Can I ask who runs the platform team?", [("referral", "who runs")]),
    ("Is Thursday's outage the reason?", [("reply", "Is Thursday's outage the reason?")]),
    ("Are you free of the old contract on Friday?", [("reply", "Are you free of the old contract on Friday?")]),
    ("Would Friday's release slip without them?", [("reply", "Would Friday's release slip without them?")]),
    ("I'd value your take on one thing: is the freeze about money or about people?", [("reply", "value your take")]),
    ('If this lands at a bad time, a "not now" is all I need.', []),
    ("Would you rather see the numbers first?", [("resource", "Would you rather see the")]),
    ("Is there appetite on your side for a short exchange in June?", [("meeting", "Is there appetite on your side for a short exchange")]),
    ("I'd like to borrow 20 minutes of whoever runs your platform.", [("meeting", "I'd like to borrow 20 minutes")]),
    ("Would it help to see how they did it?", [("resource", "Would it help to see")]),
    ("Who would I ask about this?", [("referral", "Who would I ask")]),
    ("Whom should this go to?", [("referral", "Whom should this go")]),
    ("Could you put me in touch with your head of infrastructure?", [("referral", "Could you put me in touch")]),
    ("If someone else looks after it, a name is enough.", [("referral", "someone else look")]),
    ("Is this yours, or should I write to somebody else?", [("resource", "should I write")]),
    ("Whenever suits, I can show you the two dashboards in ten minutes.", []),
    ("Can we find a quarter of an hour before the end of the month?", [("meeting", "Can we find a quarter of an hour")]),
    ("Let's compare notes over coffee when you are in Berlin.", [("meeting", "Let's compare notes")]),
    ("A half-hour on the 14th or the 15th?", [("meeting", "A half-hour")]),
    ("What's the best way to get 15 minutes with you?", [("meeting", "What's the best way to get 15 minutes")]),
    ("When would be a good time to connect?", [("meeting", "When would be a good time to connect")]),
    ("What does your calendar look like next week?", [("booking", "What does your calendar look")]),
    ("Got ten minutes on Thursday?", [("meeting", "Got ten minutes")]),
    ("Any chance of a call on Friday?", [("meeting", "Any chance of a call")]),
    ("Can I call you on Friday?", [("meeting", "Can I call you")]),
    ("May I ring you on Thursday at 10?", [("meeting", "May I ring you")]),
    ("Please advise.", [("reply", "Please advise")]),
    ("Kindly revert.", [("reply", "Kindly revert")]),
    ("Let me know your thoughts.", [("reply", "Let me know")]),
    ("Happy to jump on a call anytime.", [("meeting", "Happy to jump on a")]),
    ("Hope to hear from you soon.", [("reply", "Hope to hear")]),
    ("I would love the opportunity to connect.", [("meeting", "I would love the opportunity to connect")]),
    ("Would love to get on your calendar.", [("meeting", "Would love to get on your calendar")]),
    ("Let me know when you're free.", [("reply", "Let me know")]),
    ("Do let me know if you'd be interested.", [("reply", "Do let me know")]),
    ("I'd appreciate a reply either way.", [("reply", "appreciate a reply")]),
    ("Would a reply by Friday be possible?", [("reply", "Would a reply by Friday be possible?")]),
    ("Are you in?", [("reply", "Are you in?")]),
    ("Ready to get started?", [("reply", "Ready to get started?")]),
    ("Can you confirm receipt?", [("reply", "Can you confirm receipt?")]),
    ("Please complete the attached intake sheet.", [("form", "Please complete the attached intake sheet")]),
    ("Fill out this 3-question form.", [("form", "Fill out this 3-question form")]),
    ("Could you share the job specs for the four roles?", [("material", "Could you share the job specs")]),
    ("I need your VPN setup and a list of repos to size this.", [("material", "I need your VPN")]),
    ("Please add me on Slack.", [("form", "Please add me on")]),
    ("Follow us on LinkedIn.", [("form", "Follow us")]),
    ("Click here to see the demo.", [("form", "Click here")]),
    ("Start your free trial today.", [("form", "Start your free trial")]),
    ("Leave us a review.", [("form", "Leave us a")]),
    ("Vote for us.", [("form", "Vote for us")]),
    ("Please bring your CFO.", [("material", "Please bring your CFO")]),
    ("Invite your CTO to the call.", [("referral", "Invite your CTO to the")]),
    ("Thursday at 3 is in your calendar already.", [("booking!", "Thursday at 3 is in your calendar")]),
    ("Consider Thursday 3pm booked.", [("booking!", "Consider Thursday 3pm booked")]),
    ("We're on for Wednesday at noon.", [("booking!", "We're on for Wednesday")]),
    ("I've got us down for Monday at 9.", [("booking!", "I've got us down")]),
    ("I took it upon myself to grab a slot for us on Friday.", [("booking!", "took it upon myself to grab a slot for us on")]),
    ("I have confirmed Tuesday at 10 with our delivery lead.", [("booking!", "I have confirmed Tuesday")]),
    ("Your session with Marta is set for Tuesday.", [("booking!", "Your session with Marta is set for")]),
    ("You should have an invitation in your inbox by now.", [("booking!", "You should have an invitation")]),
    ("The dial-in for our call on Friday is below.", [("booking!", "dial-in for our call")]),
    ("Here is the Zoom link for tomorrow's call.", [("booking!", "Zoom link for tomorrow's call")]),
    ("I've penciled you in with our CTO on the 14th.", [("booking!", "I've penciled you in")]),
    ("We have a slot held for you on Thursday at 2, just hit accept.", [("booking!", "hit accept")]),
    ("Looking forward to our call on Thursday.", [("booking!", "Looking forward to our call on Thursday")]),
    ("Looking forward to speaking on Tuesday at 10.", [("booking!", "Looking forward to speaking on Tuesday")]),
    ("I'll go ahead and send the invite for Wednesday unless that's a problem.", [("booking!", "I'll go ahead and send the invite")]),
    ("I'll put something in for next Tuesday.", [("booking!", "I'll put something in")]),
    ("I'm booking us in for Thursday.", [("booking!", "I'm booking us in")]),
    ("My assistant has scheduled 30 minutes with you for Monday.", [("booking!", "My assistant has scheduled 30 minutes")]),
    ("The calendar invitation went out this morning.", [("booking!", "calendar invitation went out")]),
    ("An invite for the 12th is heading your way.", [("booking!", "invite for the 12th is heading")]),
    ("I've saved you a spot on Thursday.", [("booking!", "I've saved you a spot")]),
    ("I have reserved a seat for you at our workshop on Thursday.", []),
    ("Since you liked the note, I set up a call for us.", [("booking!", "I set up a call")]),
    ("Tuesday 10:00 it is, invite to follow.", []),
    (
        "I have two slots held: Tuesday at 10 or Thursday at 2. Which suits?",
        [("meeting", "Tuesday at 10 or Thursday"), ("reply", "Which suits?")],
    ),
    ("I could hold Thursday at 2 for you, if you like.", []),
    ("I've kept Thursday afternoon free in case it suits you.", []),
    ("I blocked two hours on Friday for your questions.", []),
    ("You mentioned that your team booked a call with a vendor on Monday.", []),
    ("Our engineers put 30 minutes in the calendar every Friday for retros.", []),
    ("We added a call queue on Tuesday.", []),
    ("We scheduled the migration for the first week of May.", []),
    ("I confirmed with our lead that the team is free in May.", []),
    ("He will see you at the conference on Tuesday.", []),
    ("The meeting room is booked by your release team on Fridays.", []),
    ("We sent the meeting notes on Thursday.", []),
    ("Your launch is set for Tuesday.", []),
    ("The migration is scheduled for June.", []),
    ("We arranged a hand-over call between the two teams at our last client.", []),
    ("The session is confirmed by a token.", []),
    ("I put a note in your release channel.", []),
    ("I've put the slides in a folder.", []),
    ("I've put 30 minutes on your calendar for Tuesday, does that work?", [("booking!", "I've put 30 minutes")]),
    ("I've booked us in for Thursday, no prep needed.", [("booking!", "I've booked us in")]),
    ("We have not booked a call.", []),
    ("Which day should I put down, and I'll send the invite?", [("reply", "Which day should I put down, and I'll send the invite?")]),
    ("I've not scheduled anything.", []),
    ("Is our call on Thursday confirmed?", [("reply", "Is our call on Thursday confirmed?")]),
    ("Your slot at the fair is confirmed by the organiser.", []),
    ("Zoom is where your outage began.", []),
    ("I look forward to your release on Thursday.", []),
    ("Are we set for Thursday?", [("reply", "Are we set for Thursday?")]),
    ("The team link is below.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_what_a_sentence_asks(text, expected):
    assert shown(context_of(text)) == expected


def test_positions_are_those_of_the_words():
    context = context_of("Hello.\n\nIs Go the gap? Would **15\nminutes** on Tuesday help?")
    question, call = asks(context)
    text = context.normalised.lower
    assert text[question.start : question.end] == "is go the gap?"
    assert text[call.start : call.end] == "would **15\nminutes"
    assert text[slice(*call.timeframe)] == "tuesday"


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        # alternatives, repetitions and what leads up to an ask are one ask
        ("A one-page write-up or 15 minutes, your call.", 1),
        ("Would 15 minutes help? If a call is too much, reply with a line.", 1),
        ("Would 15 minutes help? Or point me to whoever owns this.", 1),
        ("Would 15 minutes help? If it's not you, who should I speak to?", 1),
        ("May I send the page? Or would ten minutes on Monday be easier?", 1),
        ("Could we talk on Tuesday? The call takes 15 minutes. Would Tuesday at ten work?", 1),
        ("Would 15 minutes help? You can book a time here.", 1),
        ("Is it the queue or the cache? Would 15 minutes help?", 1),
        ("Could you tell me how you test? Would 15 minutes on Thursday help?", 1),
        ("Would 15 minutes help? Let me know.", 1),
        ("Would 15 minutes help? Just reply with a day.", 1),
        ("May I send the page? Could we talk on Tuesday? Either is fine.", 1),
        ("Please pick a slot. Happy to send the page if you prefer reading.", 1),
        ("Is it the queue? Or the cache? Or neither?", 1),
        # separate work is a second ask
        ("Would 15 minutes help? Please forward this to your CFO.", 2),
        ("May I send the page? Could we talk on Tuesday?", 2),
        ("Would 15 minutes help? Let me know who owns the budget.", 2),
        ("Would 15 minutes help? Reply with your current bottleneck.", 2),
        ("Is it the queue? Also, do you run it on Go?", 2),
        ("Send me your roadmap. Register for the webinar. Would ten minutes help?", 3),
    ],
)
def test_alternatives_are_one_ask(body, firm):
    assert len(firm_choices(asks(context_of(body)))) == firm


def test_a_subject_repeats_the_ask_of_the_body():
    context = context_of("Would 15 minutes on Tuesday help?", subject="Request: 15 minutes on your queue")
    assert [(one.kind, one.firm, one.choice) for one in asks(context)] == [("meeting", False, 0), ("meeting", True, 0)]


@pytest.mark.parametrize(
    ("body", "minutes", "timeframe", "slots", "link"),
    [
        ("Would 15 minutes help?", 15, None, 0, False),
        ("Would 15-20 minutes help?", 20, None, 0, False),
        ("Could we take half an hour?", 30, None, 0, False),
        ("Could we have a quarter of an hour next week?", 15, "next week", 0, False),
        ("Could you spare an hour?", 60, None, 0, False),
        ("Could you spare two hours?", 120, None, 0, False),
        ("Could you spare forty-five minutes?", 45, None, 0, False),
        ("Could we talk? Tuesday or Wednesday at ten would suit me.", None, "tuesday", 2, False),
        ("Would 15 minutes suit, instead of a 60-minute workshop?", 15, None, 0, False),
        ("Could we talk in the week of 9 March?", None, "week of 9 march", 1, False),
        ("Could we talk in the first half of June?", None, "first half of june", 0, False),
        ("Please pick a time: https://cal.example/ida", None, None, 0, True),
    ],
)
def test_details(body, minutes, timeframe, slots, link):
    context = context_of(body)
    one = asks(context)[0]
    assert (one.duration and one.duration.high) == minutes
    assert (one.timeframe and context.normalised.lower[slice(*one.timeframe)]) == timeframe
    assert (one.slots, one.link) == (slots, link)


WORDS = st.sampled_from(
    "would|15 minutes|help|?|.|or|let me know|send me your roadmap|\n\n|\n|tuesday|we|you|a call|I've booked|us a call|,|please|sign"
    '|the form|if not|"|who owns|\u2014|*|\u00ad'.split("|")
)


@given(st.lists(WORDS, max_size=30))
def test_asks_stand_inside_one_paragraph_and_are_told_alike_twice(parts):
    body = " ".join(parts)
    context = context_of(body)
    found = asks(context)
    for one in found:
        assert 0 <= one.start < one.end <= len(context.normalised.lower)
        assert one.sentence.start <= one.start and one.end <= one.sentence.end
        assert one.end <= paragraph_at(context, one.start).end
    assert found == asks(context_of(body))
    assert found == sorted(found, key=lambda one: one.start)
