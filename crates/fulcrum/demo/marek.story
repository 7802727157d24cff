story: Marek Dvořák with Ingrid Solberg
kind: reporting
series: weekly Wednesday 10:00 50 minutes Europe/Berlin
place: the window table in Room Birch, or a walk along the canal

week 1
  + marek challenge 12 #henrik-goes Henrik leaves in three weeks and I learned yesterday what he carries
  jotted #henrik-goes henrik. three weeks. 31 things
  + marek insight 8 #my-job Five people, two teams, four hours of code a week. Which of these is my job?
  + ingrid - 5 #hour-yours This hour belongs to you from now on, I bring my things last
  + marek - 5 #scanner-ana Ana wants to fix the scanners although it is not on the list
  ~ marek she asked what I want from this hour. I had prepared a status
  post marek Friday: Henrik's 31 lines are counted, ten have a name.
    Read here, and not in the hour. That is how I like it.
  prep marek
  = #hour-yours 8
    M had eleven slides with him. They stay closed. It hurts a little.
    Status on Friday, in writing. Here the things that keep him up.
  = #henrik-goes 18
    31 lines that only Henrik knows. Tomás counted them, M had thought of a nice lunch and a card.
    I: what is the worst of the 31?
    Month end. It will be Tomás alone.
    M keeps everything else away from him for three weeks.
  ! marek +5 done+6 Bring the ten worst of the 31 lines and who could take each
  goal #say-no every4 by+330 Say "I'll ask" where I used to say yes
    It takes one second to say yes and a week to carry it. Done is when nobody is owed a week that I gave away in a corridor.
  alone ingrid He brought eleven slides. Do not ask for status in this hour, not once, or they come back.
  worth marek yes both
  worth ingrid yes both
week 2
  + marek challenge 8 #april-yes I said yes to three people in the corridor on Monday and now I owe three different weeks
  + marek - 4 #choir-wed Wednesdays at five I sing. Can we stop putting things there
  prep marek
  prep ingrid
  = #scanner-ana 6
    I stood at the dock in March and counted the spinners. Let her.
  = #choir-wed 3
    Blocked. What do you sing? Bass. Of course.
  ! marek +7 done+4 Go to the three and give each a date or a no
  answer #my-job Slept on it, so in writing: the five people. The code is what you do when the five people are too loud, and I did the same with spreadsheets.
week 3
  + marek challenge 9 #leila-name I said Leila's name for the ledger before I had asked her, in front of you
  + marek insight 6 #years-end "Cutover by year's end". Where does the sentence come from?
  + marek - 5 #seat-henrik Henrik's seat: do I get it again?
  + marek solution 4 #ill-ask ^april-yes "I'll ask" instead of yes. Three words, no week
  prep marek
  = #leila-name 12
    She told him on Monday in one sentence. He would like to have thought of it himself.
    I: I saw it and let it pass, since it was convenient. So both.
  = #april-yes 13
    It takes one second to say yes and a week to carry it. M knows this about himself since school.
  = #years-end 9
    Birgit to the board. Ingrid sat next to her and did not cough. She should have.
  ! ingrid +10 done+9 Tell Birgit that the year's end is hers alone so far
  ! marek +7 done+7 Say "I'll ask" three times this week and count how it feels
  alone marek #leila-name leila said it in one sentence. i want to learn that sentence
  worth marek yes you
week 4
  + marek challenge 8 #pipeline-ana The deploy pipeline has one owner, Ana, and she goes on holiday like a normal person
  + ingrid insight 6 #three-weeks What did the farewell of Henrik do to the team?
  + marek development 8 #stop-coding I would like to stop coding without becoming one of those managers
  prep marek
  prep ingrid
  = #ill-ask 6
    Tried twice. Aloud it sounds like a butler, and Thijs looked at him as if he had fallen ill.
    But: two dates less.
  = #three-weeks 10
    They ate cake and were frightened. Tomás was sad like for an uncle.
    M didn't say that he is sad too. Ingrid asks why not. "No time." Hm.
  = #seat-henrik 8
    Open on paper. I would not plan with it.
  try #ill-ask try+14 worked+20
  step marek #say-no done Two dates less, and one butler's voice
  recap marek sent "I'll ask" sounds like a butler and works. Henrik's seat stays open on paper, and nobody plans with it.
week 5 skipped Offsite, everybody at the warehouse
week 6
  + marek feedback 6 #offsite-good The warehouse was right, the quiz was not, and somebody should have asked the teams
  + marek challenge 9 #tomas-soup Decisions happen over soup, and Tomás eats his in Lisbon
  + marek - 5 #thijs-date A date in the plan that nobody had asked Tomás about, and Thijs believed it
  + marek solution 5 #paper-day ^tomas-soup Tomás's: what is not on paper within a day was not decided
  + marek solution 4 #jonas-keys ^pipeline-ana Jonas gets the keys, Ana sits on her hands
  post marek The paper rule starts on Monday, three leads, four weeks.
    I give myself until Friday.
  prep marek
  prep ingrid
  = #offsite-good 6
    Next year the teams choose the place. I writes it down where she'll find it.
  = #thijs-date 11
    Yusuf put it there, so that there was something. M took it out and told him why.
    It is the same as M's corridor, only in a spreadsheet.
  = #tomas-soup 10
    Two days lost for Tomás by one soup. M was at that table and noticed nothing.
  = #paper-day 6
    He tries it with the three leads for a month. I will keep it too. She expects to fail by Friday.
  = #pipeline-ana 8
    M offered to be the backup himself and heard it while saying it.
  = #jonas-keys 4
    One dry run so far. One wrong region, caught.
  try #paper-day try+30 worked+33
  try #jonas-keys try+28 worked+60
  ! ingrid +7 done+6 Keep the paper rule for one week and tell how it went
  ! marek +7 done+6 Plan for Ana's holiday without Marek in it
  " Walked. Good for both.
week 7
  + ingrid - 4 #paper-fail I failed on Thursday, at the coffee machine, in ninety seconds
  + marek challenge 8 #jonas-great I told Jonas his draft was great. Leila says he knew it wasn't
  + marek insight 6 #freeze-rumour Someone in the kitchen said pause
  + marek challenge 10 #silence-two I answered for Leila in June and for Tomás last week. Two seconds of quiet and I jump
  + marek development 6 #name-rooms Tomás asked if he'd get further living here. A bit, yes. I am ashamed of the bit
  + marek - 3 #thursday-quiet Leila, Thursday: I jumped in again, after four seconds
  merge #thursday-quiet #silence-two
  prep marek
  = #paper-fail 4
    She made Carsten decide it again, on paper. It came out the same, with worse jokes.
  = #jonas-great 14
    He wanted Jonas to have a good day.
    I: who had the good day? Silence. M did.
    He talked with Jonas again on Thursday. Jonas was relieved, which was almost the worst.
  suggest ingrid 4 #who-had-it ^jonas-great try+30 worked+35 Ask whose good day it is going to be
  ! marek +14 done+15 One draft of Jonas's, read with an honest pencil
  answer #freeze-rumour Not decided. I say it to you on the day when it is, before the mail, and I have written that down where I will trip over it.
  worth marek a-lot both
  worth ingrid a-lot other
week 8
  + ingrid challenge 6 #audit-six The auditors found six people who may change prices
  + marek - 5 #mic A microphone for the guild room, 200 euro, I promised it in June
  + marek challenge 8 #two-builds Two build systems, and I am the reason for one of them
  + marek solution 4 #count-ten ^silence-two Count to ten before I rescue anybody
  + marek insight 8 #july-who You are away, then I am away. Who decides about billing?
  prep marek
  = #silence-two 12
    What happens in the two seconds? He feels that somebody will be hurt.
    Who was hurt? "They were thinking."
  = #count-ten 4
    Ingrid will look at her watch so that he has company.
  = #name-rooms 11
    Say his name where he isn't. Beginning with Thursday's round.
    I: and ask him what he'd want to be known for, before you choose it.
  = #audit-six 7
    Closed the same day. Two had left the company, one is dead. That one hurt.
  suggest marek 3 #monthly-list ^audit-six try+30 worked+31 Once a month the list goes to Tomás, by name
  = #mic 3
    Ordered yesterday, on the phone, under the table. It was never the 200 euro.
  try #count-ten try+30 worked+21
  ! marek +2 done+1 Say in Thursday's round what Tomás did with the retries
  recap marek Nobody was hurt in the two seconds, they were thinking. I count to ten, Ingrid looks at her watch so that I have company.
week 9
  + marek - 4 #ten-count I counted to ten. At eight Tomás said the best thing of the meeting
  + marek challenge 8 #dentist-release A release waited four hours because Ana was at the dentist
  + ingrid feedback 6 #fb-eleven You promise in the plural. I count what you owe me: eleven things
  > #two-builds
  post marek Six promises left, each with a date of its own.
    I have hung up my copy.
  prep marek
  prep ingrid
  = #ten-count 4
  = #july-who 9
    M, with Thijs, for two weeks. Then Leila, who has not been asked yet. M will ask. First.
  = #fb-eleven 13
    Five of the eleven nobody needs any more. I crosses them out and nothing happens.
    The others get a date each that he chooses himself, in front of her.
    M: it's strangely like confession.
  ! marek +14 done+20 The six that are left, each by its date
  ! marek +1 done+1 Ask Leila whether she would
  step ingrid #say-no done Five promises crossed out, and nothing happened
  worth marek yes both
week 10 skipped Ingrid at the cabin
week 11 skipped Ingrid at the cabin
week 12 skipped Marek on holiday
week 13 skipped Marek on holiday
week 14
  + marek - 6 #four-apart Four weeks apart. What is there that we only know by halves?
  + marek challenge 9 #ferry I promised Ana nobody would ring her. Somebody rang her, on a ferry, for a release
  + ingrid insight 6 #leila-manager Leila held both teams for two weeks. What did you see when you came back?
  + marek development 7 #no-one-missed Nobody missed me. I looked for it
  + marek insight 6 #fewer-things Leila would move six of the twelve things. May I?
  prep marek
  prep ingrid
  = #four-apart 8
    She painted the cabin, he lost at chess to Eliška, who is eleven now.
    Too long. Next summer one short call in the middle.
  = #leila-manager 10
    She asked "what would you do" until they did it. He had two mails in two weeks, both from Thijs.
  = #dentist-release 8
    And the ferry is the same thing with water. One person with the keys, and it is always Ana.
  = #ferry 11
    He said sorry without a but. The promise was not his to give, he couldn't keep it alone.
    I: which promise could you have given? "That I'll be angry if it happens."
  suggest ingrid 4 #promise-able ^ferry try+60 worked+61 Promise what you can keep alone: that you will be angry
  ! marek +7 done+7 Two others learn the release before September, with names
  look #say-no
week 15
  + marek challenge 9 #release-shaking The release is in three weeks and I don't sleep like a person
  post marek Four of twelve came out of the release, two more with Carsten's yes. Ana breathes.
  prep marek
  = #fewer-things 11
    Four he may move himself, two she takes to Carsten. He had hoped for four.
  = #no-one-missed 12
    What did he look for? Something burning with his name on it.
    I: in my second year as director I hid an outage so that I could solve it. They laugh, she's not joking.
  ! ingrid +5 done+4 The two big ones to Carsten
  goal #fear every4 by+200 My fear stays out of their hours
    When I am afraid I bring my release to whoever sits next. It has to go somewhere else.
  step marek #fear +21 done+32 Two points at most, and last
  worth marek a-lot you
  worth ingrid a-lot other
week 16
  + marek challenge 8 #ana-whose I bring Ana my release each Thursday. I think I am eating her hour
  + ingrid insight 6 #rollback If it goes wrong on the day, who says stop?
  + marek - 4 #sven-cost Sven asks everyone what platform costs. Why Sven?
  + marek challenge 8 #ninety Sixty percent, I told you on Friday. The ninety before was mine, Ana never said ninety
  + marek challenge 7 #oncall-draft A draft for one on-call, with a box called data and a question mark
  + marek ask 6 #quietly-wrong What did you do the last time a project of yours was quietly going wrong?
  prep marek
  prep ingrid
  = #rollback 9
    Ana. Not M. He asks Ingrid to say so in the room, so that nobody rings her to overrule.
  = #release-shaking 15
    What is he afraid of? That they see he was a good engineer and is a middling manager.
    I: who is they. M: mostly me.
    Nothing to solve. He says it is lighter.
  = #stop-coding 12
    Carried for twelve weeks, both grin. He did eleven evenings of code in August, all on things nobody asked for.
    Not before the release. After it he hands over the last service with his name.
  = #ninety 13
    Where did the thirty come from? Between Ana's face and Ingrid's face.
    I doesn't want a nice number. "I need to know where the ice is thin."
    From now on he names who said the number, when he carries it.
  suggest marek 4 #who-said ^ninety try+60 worked+64 Say who said the number when I carry it
  = #quietly-wrong 8
    She hid it for three weeks and solved it in two. Nobody thanked her, because nobody knew.
    So: the first person who asks gets the whole answer.
  ! ingrid +2 done+2 Say in the round that Ana has the stop
  ! marek +1 done+1 Sixty, to everybody who heard ninety
  alone ingrid #release-shaking "Middling manager." He is not, and it is too early to say so.
week 17 moved-1
  + ingrid - 5 #launch-day Where do you want me on launch day?
  + marek insight 7 #risks-ana The three risks, in Ana's words, the third is "one tired person"
  = #launch-day 4
    In the building, with biscuits, not in the room.
  = #risks-ana 9
    She reads the third twice. It is Ana. Would you send her home? "If I dare."
  = #oncall-draft 9
    Ask Olena before she finds the question mark.
  ! ingrid +1 done+1 The two risks to Birgit, the third to nobody
  " Twenty minutes, the rest is sleep.
week 18 moved+2
  + marek - 5 #released It is out. I sent Ana home yesterday and stayed
  + marek feedback 6 #fb-biscuits You sat outside with biscuits for six hours and did not come in once
  = #released 6
    Rolled back once, nine minutes, nobody outside saw it.
    He is writing this with one eye.
  = #fb-biscuits 4
    She wanted to, eleven times.
  " Ten minutes, standing. Sleep.
week 19
  + marek challenge 9 #ana-counts Ana counted: eight of eleven points were mine. She was right to wait till after the release to say it
  + ingrid challenge 7 #headcount-all Thijs wants a table of everybody: people, hours, what for
  + marek development 8 #last-service The last service with my name on it goes to Jonas
  + ingrid insight 6 #backend-platform How tied are backend and platform, really?
  + marek insight 8 #sven-again Is there something about us and operations?
  x #ana-whose
  prep marek
  = #ana-counts 13
    He used her hour to calm himself. Two points at most from now on, and last.
    I looks at the table for a while and says nothing.
  = #headcount-all 8
    What's it for? "For completeness." M fills it in without asking again.
  = #backend-platform 7
    Like shoelaces. He explains for seven minutes. She writes more than usual.
  = #sven-cost 4
    I: because somebody asked him to. She does not say who, and he hears that.
  change #fb-biscuits given
  ! ingrid +3 done+9 Ask Thijs what the table is for
  recap marek Ana counted, and she was right to wait. Two points at most from now on. I said nothing about the table that Thijs wants and she heard it.
  answer #sven-again You asked straight, so: there is a drawing. I may not show it. I am against the one that you fear.
  worth marek yes you
week 20
  + ingrid - 6 #freeze-day The freeze. Since Monday. I would like to talk about how you told them
  + marek challenge 9 #one-hour I knew it an hour before everyone and sat on it. Leila says I could have rung Tomás
  + ingrid insight 5 #oncall-data-ask Did you ask Olena about the box?
  + marek insight 8 #what-may-i What may I tell, in words? I stand before five people with my mouth open
  prep marek
  prep ingrid
  = #freeze-day 10
    Henrik's seat is gone for the year. He fought for it for one mail and then wrote a second.
  = #one-hour 10
    He spent the hour making the sentence nice. Nobody wanted it nice, they wanted it from him.
    I did the same to Olena by message.
  suggest marek 4 #tomas-hour ^one-hour try+60 worked+62 Ring whoever hears it last, in the first five minutes
  = #oncall-data-ask 4
    He has not. This week.
  ! marek +5 done+12 Ask Olena what data can answer at night
  ! marek +7 done+6 Write to Thijs: without the seat not before the thirty nights
  look #fear
week 21
  + marek challenge 9 #cert-sunday I took over a certificate from Ana in July so that she could rest. It expired on Sunday
  + ingrid challenge 6 #panel-three Priya's case goes to the promotion panel in a week
  + marek challenge 10 #half-promise I told Priya in July it would be fine. In a corridor
  post marek Printer service is Jonas's since noon. I have not looked. It is 14:00.
    Don't look.
  prep marek
  = #cert-sunday 12
    Forty minutes red. He forgot, it was a note on a note.
    The reflex was good, the hands were the wrong ones. Automate it, with Jonas, and put it on no list of M's.
  suggest ingrid 3 #jonas-cert ^cert-sunday try+14 worked+12 It goes on no list of Marek's, a job does it
  = #panel-three 5
    Priya. He is sure of it.
  = #last-service 11
    It's the label printer thing from 2019. He loves it, it is ugly.
    Jonas may rewrite it. M may not look for a month.
  ! ingrid +2 done+1 Ask Birgit to show the leads the drawings
  ! marek +5 done+5 Priya's case for the panel
  ! marek +7 done+6 Hand the printer service to Jonas, with the jokes in the comments
  answer #what-may-i In writing, so that you have the words: there are drawings. You have seen two. You are not allowed to show them and will not pretend. And each week what is new, also when it is nothing.
week 22
  + marek - 6 #seen-three We have seen two of the drawings now. I am in a different box in each and I like neither
  + ingrid feedback 6 #fb-yours I did to Olena and to you what you did to Ana: four weeks of my questions, and no word what for
  prep marek
  = #fb-yours 10
    She says it in one go, one can hear that she has said it somewhere else before.
    M had noticed and had filled in the tables. "You are my boss." "Then say it louder."
  = #seen-three 9
    Platform under operations, backend under product. Shoelaces cut.
    What would he want? Both together and operations with its own budget, it's about the budget.
    He writes it in half a page.
  = #half-promise 13
    Why July? She looked tired and he wanted her to have something.
    It's the same hand as with Jonas's great draft. He sees it.
    If it goes wrong he'll tell her himself, the same day.
  change #fb-yours given +28 yes/partly
  ! marek +3 done+3 Half a page: what it's about, to Birgit, by way of nobody
  ! marek +1 done+1 Read the case with Priya before she goes in
  alone marek #fb-yours she has said that sentence somewhere else before. olena?
  worth marek yes both
  worth ingrid a-lot you
week 23
  + marek challenge 10 #ana-line Ana wrote one line to Tomás before nine people. I read it in the tram
  + marek - 4 #olena-compare Olena and I compared what we may not know
  + marek insight 6 #panel-when When do I hear from the panel?
  + marek challenge 9 #fog-team They ask every day and I say the three sentences. I begin to hate the three sentences
  ~ ingrid the case has no sentence about what changed. I read it too late to say so
  = #olena-compare 4
    Four minutes. It was the best laugh for weeks.
  = #ana-line 15
    Tomás wants a call, no apology in public. M does not arrange it, he gives Ana until Friday.
    She rang within a day. He's prouder of not having arranged it than of anything since May.
  = #panel-when 5
    On Monday. Ingrid is not in the panel and wants it so.
  ! marek +3 dropped+2 Arrange a talk between Ana and Tomás, if she does not ring
  recap marek Ana rang Tomás within a day and nobody arranged it. That is the best thing since May.
week 24
  + marek challenge 14 #priya-no The panel said no. I told Priya at four. She thanked me, which was worse than anything
  + marek feedback 8 #fb-read-late You had read Priya's case before the panel. Did you see that it was thin?
  + marek insight 8 #eng-back If I wanted to be an engineer again, would that be possible here?
  ~ marek I was a good engineer. there was a time when I was good at the thing I did
  prep marek
  = #priya-no 22
    He wrote it in an evening, out of certainty. A list of tasks, nothing about what changed because of her.
    Leila's letter came the night before, because he asked for it the night before.
    And then there was July.
    I doesn't comfort. What does Priya need now? The reasons, in writing, and time, and that he doesn't look at her like that.
  = #fb-read-late 9
    Yes. At eleven at night, and she thought: he'll manage in the room.
    I should have rung you. You'd have had a morning.
    Neither of them rings people at eleven. From now on, for such things, yes.
  change #fb-read-late given +60 yes/yes
  ! ingrid +5 done+8 The panel's reasons in writing
  ! marek +7 done+7 Ask Priya what she wants from him now, and do only that
  alone marek meeting: thank you for telling me, and goes. ten minutes early. I will hear that for a while
  worth marek a-lot both
week 25
  + ingrid - 5 #october You look like October
  prep ingrid
  = #october 7
    He skipped choir twice. Eliška asked if he was ill.
    Choir today. Not a suggestion.
  = #eng-back 20
    It would. Without shame, she has seen two do it and one of them was right.
    What would he do on Monday morning as an engineer? Describes it for five minutes, glowing a bit.
    And what would he miss? Longer pause. "When Tomás said the best thing at eight."
    Not deciding in October. Look again in January, with this page.
  = #fog-team 10
    I takes the whole house in one room on Friday, an hour, no slides. It's hers to say.
  suggest ingrid 3 #what-new ^fog-team try+28 failed+20 Say only what is new, also if it is nothing
  ! ingrid +2 done+2 One room, one hour, no slides
  ! marek +0 done+0 Choir
  alone ingrid He glowed for five minutes about an engineer's Monday, and then he named Tomás at the eighth second. He will stay. Do not say it for him.
  worth marek a-lot both
  worth ingrid a-lot both
week 26 moved+2
  + marek challenge 14 #ana-offer Ana has an offer. She told me straight. The thing she can't stand any more was on our page in June
  + marek feedback 5 #fb-allhands Forty minutes of questions, three times "I don't know". You were good
  + ingrid - 4 #olena-panel Olena offers to read the next case for Priya. She was on the panel
  + marek insight 6 #sven-lunch Should I go for lunch with Sven now or is it too early?
  prep marek
  = #fb-allhands 4
  = #ana-offer 22
    "Another year of the same week." He read it then, wrote it down and was pleased with himself for writing it down.
    I: what can you change, what can I, what can nobody?
    His: a piece of work that's hers from question to end, and a say in the roadmap. Hers: money within limits. Nobody: the freeze.
    He wants to promise more. He does not.
  = #olena-panel 6
    First a sting. Then: yes, of course. Who else.
  change #fb-allhands given
  ! marek +6 done+5 Three things he can change for Ana, two he can't
  ! ingrid +5 done+3 What is possible with money before spring
  recap marek sent Three things I can change for Ana, two I can't. I want to promise more and I do not.
week 27
  + marek - 6 #drawing-off The drawing is off. Who told whom what?
  + marek challenge 8 #ana-sleeps Three things for Ana, tomorrow at two. I do not sleep
  + marek challenge 7 #jonas-quiet Jonas and I talked about alarms for half an hour and not about Jonas
  post marek Reorg: platform and backend stay. I tell the team.
    Today, Marek.
  prep marek
  = #drawing-off 12
    Platform and backend stay, operations gets a budget of its own. Half a sentence of M's half page is in it.
    Olena's is decided later. He may say ours to everyone, today.
  = #sven-lunch 6
    Now. He eats meat loaf and is as tired as you.
  = #ana-sleeps 9
    Can: a piece of her own, a chair when the roadmap starts, no release without a second pair of hands. Cannot: the freeze, the title before spring.
    I: it's the truth with an end to it. Read it to her and don't explain.
  suggest ingrid 3 #no-explaining ^ana-sleeps try+2 worked+1 Read it to her and don't explain
  ! marek +1 dropped+7 Write to the team that it is off
week 28
  + marek challenge 9 #budget-mail The team learned from the budget mail that the reorg is off. I had it for a week
  + marek - 4 #girl Tomás has a girl
  + ingrid insight 6 #what-summer What would summer have to look like for Ana?
  + marek - 5 #second-draft Olena read the second draft for Priya and there's more pencil than ink
  + marek solution 4 #same-day ^budget-mail What I may tell I tell the same day, unfinished
  prep marek
  = #girl 3
    Photograph goes round the table.
  = #budget-mail 13
    You had one line to say and a week for it.
    He waited for a moment that was good enough. It's July and the one hour, again.
    Bad news he says late, good news he says late too. So it isn't about bad news.
  = #same-day 5
    Works with news. We will see about July.
  try #same-day try+90 worked+95
  ! marek +1 done+2 Tell them in person, with "and I should have last week"
  step marek #say-no done "I should have last week", said standing
  worth marek yes you
week 29
  + marek challenge 8 #leila-nine Leila counted nine of thirteen. It's Ana again, with another person and the same me
  + marek development 10 #pattern Ana in September, Leila in November. When I am afraid I take their hour
  + ingrid feedback 5 #fb-ah Jonas told me "he went red and said it straight"
  + marek - 5 #ana-stays Ana stays, until summer, then looks again
  prep marek
  prep ingrid
  = #fb-ah 3
  = #leila-nine 5
    See next line, it is the same.
  suggest ingrid 5 #tuesday-five ^leila-nine try+42 worked+40 Ten minutes every Tuesday at five, before he sees anyone
  = #pattern 22
    What comes before the fear? Thijs on Tuesdays. He brings it from there, still warm, to whoever sits next.
    So: where should it go? "Here. It's what this hour is for." They look at each other.
    I: bring me Thijs. On Tuesdays at five, ten minutes, by phone, before you see anyone.
  = #second-draft 9
    "What changed?" in the margin, eleven times. He starts again from the beginning, with Priya's own three.
  = #ana-stays 5
    He cried a bit, on the bicycle. It's written here because he says so.
  ! ingrid +7 done+6 Ten minutes every Tuesday at five
  ! marek +7 done+5 Priya's own three changes, from Priya
  step ingrid #fear done+7 Tuesdays at five
  recap marek sent Thijs on Tuesdays, and I bring it still warm to whoever sits next. From now on it comes here, by phone, at five.
  look #fear
  worth marek a-lot both
  worth ingrid a-lot both
week 30
  + marek challenge 9 #probably I said "probably" to Thijs. On Tuesday. At half past four
  + marek - 4 #meatloaf Sven and meat loaf: he was as frightened as we were
  + marek insight 7 #spring-who Who wants billing in spring, if you draw it as a line of people?
  + marek - 3 #prob-two "probably" is a word I use before half past four
  post marek "Probably" is taken back, in writing, to three people.
    I saw it. The roof is on.
  merge #prob-two #probably
  prep marek
  = #probably 15
    Half past four, half an hour before the call. They laugh.
    He takes it back this week: "I don't know before Tomás is here, in January." That's a whole sentence.
    Afraid of what? That Thijs thinks he is weak. I: he thinks you are slippery. Weak would be better.
  suggest marek 4 #whole-sentence ^probably try+14 worked+9 "I don't know before January" is a whole sentence
  = #what-summer 9
    That she has built one thing and others were asked to use it.
  change #fb-ah given
  ! marek +3 done+5 Take back "probably", with a date for when he'll know
week 31
  + marek - 4 #roof I took it back. Thijs said "fine". The roof stayed on
  + marek - 4 #leila-olena Leila says she'd work with Olena every day, and I should tell you
  + ingrid insight 6 #engineer-jan You said January. How is the engineer?
  > #engineer-jan +28
  prep marek
  prep ingrid
  = #roof 5
    "Slippery" has worked in him all week. He is grateful and sour.
  = #leila-olena 3
  = #meatloaf 4
  ! marek +5 done+5 Lunch with Sven again, he pays
  answer #spring-who I drew it for you: board, Birgit, Thijs, Carsten, you. Nobody has heard it from the next one and all have guessed. The drawing is in your post box, please burn it after reading.
week 32
  + marek feedback 6 #fb-tuesdays The Tuesday calls. I have needed four of five, and Leila has her hour back
  + ingrid - 5 #year-one Half a year, a bit more: what do you want to keep?
  + marek challenge 8 #staff-lines Ana asked if I would put her up for staff. I said not yet and why, and she flinched
  + marek insight 8 #one-oncall-now One on-call for both teams. I'd like to do it right, not fast
  prep marek
  = #fb-tuesdays 5
  = #year-one 14
    "I'll ask." The ten seconds. The hour with the window.
    And what should go? Sundays. And July, he says, meaning the corridor.
  = #jonas-quiet 9
    He's so easy that one forgets him. Carried five times on this page, which rather proves it.
  = #staff-lines 12
    I: what's missing? Something across two teams. Does she know what would be enough?
    He has written the two lines as they would be today and shows her tomorrow. The second is about somebody braver.
  change #fb-tuesdays given
  ! marek +30 done+44 A whole hour with Jonas about Jonas
  ! marek +1 done+1 The two lines for Ana, shown
  " Happy holidays. Eliška gets a chess clock.
  recap marek To keep: "I'll ask", the ten seconds, the hour with the window. To go: Sundays, and July.
  look #say-no reached
  goal #jonas-up every5 by+170 Nobody on the team is easy to forget
    Jonas stood on this page for five weeks. Done is when each of the five had an hour about themselves this quarter.
  step marek #jonas-up +45 done+88 A whole hour with Jonas about Jonas
  worth marek yes both
week 33 skipped Christmas
week 34 skipped New year
week 35
  + ingrid challenge 7 #rehearsal-plan The plan for the rehearsal, could we go through it
  + marek challenge 6 #tomas-grey Tomás is back and grey, and says he is fine
  post marek Tomás is back. Nobody wrote to him on the first day, Leila had four pages.
  = #rehearsal-plan 15
    Line by line. There's a colour next to each since M was asked for a traffic light.
  = #one-oncall-now 14
    Fewer alarms first, then people. Olena's answer from September: he has it on paper and did not use it. Tells her.
    The morning after is free, for everybody.
  ! marek +5 done+4 Say to Olena that the draft was older than her answer
  worth marek stood-still other
week 36
  + ingrid challenge 7 #budget-year Budget for the year: the three cases, by Friday
  + ingrid insight 6 #percent-ledger Which part goes to both ledgers today?
  + ingrid - 5 #names-rehearsal Names for the rehearsal, and who stands behind whom
  + marek challenge 8 #thijs-number Thijs wants something every week, and "nothing" isn't a thing
  + marek - 5 #chart-ana Ana has measured six weeks of builds. 38 minutes, and a chart
  + marek solution 5 #one-number ^thijs-number Tomás's: one number a week, how many invoices differ
  prep ingrid
  = #budget-year 14
    M does three cases. None with Henrik's seat, he looks at it each time.
  suggest marek 3 #no-seat ^budget-year try+7 worked+3 Three cases in the budget, and Henrik's empty seat is in none of them
  = #percent-ledger 7
    Eighty. He asked Tomás yesterday. For eighteen minutes.
  = #names-rehearsal 6
  = #thijs-number 5
    He asks on Tuesdays, Fridays, and in the lift.
  = #one-number 5
    It'll go up before it goes down. M sells that first.
  = #chart-ana 8
    It's the piece. He did not have to find it for her.
  try #one-number try+60 worked+62
  ! marek +2 done+3 Three cases for the budget
  ! ingrid +7 done+5 Ask Thijs whether one number a week is enough
  worth marek stood-still other
  worth ingrid stood-still you
week 37
  + ingrid challenge 8 #nine-hundred From 400 to 900. I have to explain it on Friday
  + ingrid insight 6 #rehearsal-half Could the rehearsal be done with half of the customers?
  + ingrid - 5 #offsite-lead The leadership offsite: your slot, twenty minutes
  + marek challenge 7 #customs-two Two customers keep a whole service alive, and Leila keeps it
  + ingrid insight 5 #oncall-cost What does the new on-call cost?
  prep marek
  = #nine-hundred 13
    Refunds are compared now as well. It is better and looks worse, because we look.
    M got that sentence from Tomás, yesterday, together with a long breath.
  = #rehearsal-half 6
    No. The half one leaves out is the strange half.
  = #offsite-lead 6
  = #oncall-cost 6
    Less than Ana.
  ! marek +3 done+4 Slides for the leadership offsite
  answer #oncall-cost You laughed and I still want it in writing for Thijs: two half days and one tired engineer less per month. I take the other half from my own budget.
  alone ingrid Eighteen minutes for one number. My question cost Tomás his morning. Count mine against his.
  worth marek stood-still other
week 38 moved-1
  + ingrid challenge 6 #offsite-slides Your slides, could we look at them
  + ingrid - 5 #rehearsal-book Who writes the book for the rehearsal
  + marek challenge 10 #eleven-mails Tomás sent eleven test invoices to real customers, yesterday, on two hours of sleep
  x #tomas-grey
  > #customs-two
  = #offsite-slides 14
    Seven became five.
  = #rehearsal-book 5
    Leila writes, Tomás corrects.
  = #eleven-mails 14
    He had promised no mornings to Tomás and then asked for a number on a Monday morning.
    I: why Monday? Because you asked on Friday. It's said without blame and falls on the table like a spoon.
  suggest ingrid 4 #wednesday-noon ^eleven-mails try+60 worked+63 The number comes on Wednesdays, after noon
  ! ingrid +1 done+1 Tell Thijs the number comes on Wednesdays, after noon
  " #tomas-grey stood here for three weeks, under my lists. I: mine too.
week 39
  + ingrid insight 6 #go-nogo Rehearsal: go or not
  + marek challenge 8 #leila-two-no Leila has on-call and the rehearsal in one week and says no to a swap, twice
  + marek feedback 5 #fb-page-ana Ana's one page, you sent it round. She said "mhm", which is a parade
  + ingrid - 4 #phone-list The list of numbers for the two days
  ~ marek tomas counted yesterday. seventeen to nine. I haven't told her yet that I counted ours too
  post marek Book for the rehearsal is there. Leila wrote, Tomás corrected, I made coffee.
    The best division of work in this house.
  prep marek
  = #go-nogo 10
    Go. Tomás says stop, if it has to be said. Not M, not Ingrid.
  = #leila-two-no 11
    He did not want to take it from her. He is not sure if that's respect or comfort.
  = #fb-page-ana 3
  = #phone-list 4
  change #fb-page-ana given
  ! marek +1 dropped+5 Ask Leila about the swap a third time
week 40
  + marek feedback 12 #chain Tomás counted: seventeen of mine to nine of his. Then I counted us: twelve of yours to eight of mine
  + marek solution 8 #not-through Your fear stops with you, mine with me, nobody's hour is a gutter
  + marek challenge 8 #swap-wrong Leila is in the dark with a migraine. I should have looked at the calendar and not at her pride
  + marek insight 6 #posts-two You said two of the empty seats may be filled. So we get two
  prep marek
  prep ingrid
  = #chain 20
    Board asks Thijs, Thijs asks Ingrid, Ingrid asks M on Wednesday, M asks Tomás on Tuesday before it. So Tomás pays for a thing that the board asked once.
    I: I said in October I would not. I had the same sentence ready for you that I used for Olena.
    M: the difference is that it took three months to say then and now it took four weeks.
  = #not-through 10
    Her questions in writing, at most two, Fridays. She gets the one number like everybody.
    And M gives the migration its half hour, away from Tomás's own.
  = #swap-wrong 9
    He has the pager himself now. Rule: no on-call in a rehearsal week. He will hear it from her, and he has it coming.
  try #not-through try+56 worked+60
  change #chain given +42 yes/partly
  ! ingrid +2 done+2 Two questions, in writing
  recap marek sent Her fear stops with her, mine with me, and nobody's hour is a gutter. Two questions in writing, on Fridays.
  step marek #fear done Counted us: twelve to eight, and said so
  alone marek #chain it took her three months then and four weeks now. me too
  worth marek a-lot you
  worth ingrid a-lot other
week 41
  + marek - 6 #three-percent Three percent did not agree, and Tomás said stop at noon before anyone thought of it
  + ingrid feedback 5 #fb-stop You did not say stop and did not say go on. I watched you. It must have been awful
  + marek insight 8 #jan-engineer The page from October: if I wanted to be an engineer again
  prep marek
  = #three-percent 13
    Five reasons and not eleven thousand. M would have gone on till two o'clock, he says.
    I: who said stop? Tomás. Say it once more, I want to hear the name. Tomás.
  = #fb-stop 4
    Ten seconds is a long time at noon.
  = #posts-two 6
    Ingrid has to run. "Two of four, yes."
  ! marek +1 done+1 Three percent to everyone, with the reason and the name
  " Cut short at half past.
  answer #posts-two I said it too fast on the way out: two of four posts open in the house, and one of the two is for engineering, platform or backend. Not two for you. I should have sat down for that sentence.
week 42
  + marek challenge 8 #told-two I told the team that two empty seats get filled. It's one. Olena came to me herself
  + marek - 5 #lift-builds Ana asks again what you meant in the lift
  + marek challenge 7 #guild-ten The guild is alive and wants two hours a month, officially
  + marek insight 5 #seat-which The one empty seat: who decides whose it is?
  x #engineer-jan
  prep marek
  = #told-two 13
    I said it unclearly, twice. He heard what he wished for.
    Olena was kind and exact. He said sorry in one sentence and has offered her his slots for the interviews.
    The team he told this morning. Within the hour.
  suggest marek 3 #within-hour ^told-two try+7 worked+2 Tell the team within the hour, unfinished
  = #lift-builds 9
    She would like builds to belong to someone rather than to whoever is awake. She will ask Ana again, properly, sitting.
  = #jan-engineer 16
    He read it before he came. The Monday of an engineer still glows.
    But he'd have to leave the eighth second to somebody else. He stays. Without a date on it.
    I: I'm glad. And puts the page away.
  change #fb-stop given
  ! ingrid +14 done+19 Ask Ana about builds, sitting
  ! marek +5 done+4 His interview slots to Olena
  look #jonas-up
  worth marek a-lot both
week 43
  + marek challenge 8 #rehearsal-rule Leila: "I wish you had not let me". She is right and it's a rule now
  + marek development 8 #coach-not What do I do for them if I don't carry, don't answer and don't decide?
  + marek - 5 #priya-leila Leila writes Priya's case with Priya. I hold the pencil sharpener
  + marek development 7 #jonas-hour @jonas-up The hour with Jonas about Jonas: he wants to belong to something that breaks
  > #coach-not
  prep marek
  prep ingrid
  = #rehearsal-rule 7
  = #priya-leila 5
    Olena reads it too. Not Sunday evening.
  ! marek +1 done+1 Say "one seat, not decided, when there is a date" to all five
  answer #seat-which I decide, when there is an honest date for billing, and I tell you before I tell anybody else. Say it exactly so, with the "when".
week 44
  < #customs-two
  + marek - 5 #ceiling I looked at the ceiling on Wednesday while Leila spoke. I counted 42 tiles
  jotted #ceiling 42 tiles
  + ingrid - 4 #board-olena I was at the board with Olena yesterday and thought of your Tomás
  + marek insight 7 #tomas-date Tomás would like to be the one who says the date. How do I not stand in front of him?
  post marek Rule is written: nobody is on call in a rehearsal week.
  prep marek
  = #ceiling 7
    She said it early and not sure. Nobody shouted, one went white.
    Yusuf was twelve days too late. It's hers, and M had known and assumed. So.
  = #board-olena 6
    He should see one from inside. In autumn.
  = #customs-two 9
    Leila's letter is from October. Both customers would move if somebody rang.
    Who rings? Carsten, if M asks him. Who should have asked? Yes.
  suggest marek 3 #beside-him ^customs-two try+14 worked+9 Ring Carsten today, with both names on paper
  ! marek +5 done+5 Ring Carsten about the second customer
week 45
  + marek challenge 8 #carsten-forgot I owed Carsten a call since November. Leila found out in front of me
  + marek challenge 8 #ana-nine The next release plan has Ana's name on nine lines
  + marek solution 4 #five-holes ^ana-nine Leave the lines empty until somebody wants them
  prep marek
  prep ingrid
  = #carsten-forgot 11
    The oldest on his list, and no one reminded him, so it didn't exist.
    He reads the list aloud: seven. Two are for Ingrid. She crosses out one.
  = #tomas-date 13
    Beside, not in front. And Thijs must hear it without having been warned by M, or it's M's date again.
  = #ana-nine 9
    He crosses her out on five and writes no other name. I: then you have a plan with five holes.
  = #five-holes 4
    It itches. He shows them to the team and waits.
  try #five-holes try+14 worked+13
  ! marek +7 done+9 The six old promises: done, or said that they won't be
  ! marek +7 done+1 Show the five holes to the team and wait
  recap marek Seven promises, two of them to Ingrid, one crossed out. Carsten rings today.
  worth marek yes you
week 46
  < #coach-not
  + ingrid insight 5 #ana-sitting I sat with Ana about builds. What did she tell you?
  + marek - 4 #five-days Nobody has filled a hole for five days. I have not either
  + marek insight 6 #if-no If the panel says no again, what do I say first?
  prep marek
  prep ingrid
  = #ana-sitting 6
    That she'd like to be asked before things are decided, "and you asked".
  = #guild-ten 8
    Two hours, yes. Nobody has to come. That's why they come.
  = #jonas-hour 12
    It was promised for January, held in February, and it was the best hour of the winter.
    Alarms, disks, pulling plugs. He's good where others get nervous.
  = #coach-not 15
    Ask. Then be there. Then remember for them what they said they wanted.
    I: that's three. Most have one.
    M: it doesn't fill a calendar. I: no, it's not supposed to.
  = #five-days 4
    It is a sport by now.
  ! ingrid +5 done+4 Two hours for the guild in the plan
  ! marek +10 done+8 Ask Jonas what he would like to break
  answer #if-no "It is no, here is why, and I am here till six." And then be there till six.
  alone ingrid Nobody filled a hole for five days, and he did not either. Write that to Birgit, in his words.
  worth ingrid yes other
week 47
  + marek challenge 8 #priya-thursday Priya's panel is tomorrow. I have promised nothing to nobody
  + marek - 5 #captain-idea Ana came with it: a captain each week, six names, and Priya wants to be one
  + ingrid development 6 #first-weeks Would you help to build the first weeks for new managers?
  post marek The five holes have names. I wrote none of them.
    I noticed.
  prep marek
  = #priya-thursday 12
    Three changes, three people who say it. He read it five times and has touched two commas.
    His name is on it once, at the end, small.
  = #captain-idea 10
    The five holes have names. He didn't write one of them.
  ! ingrid +1 done+1 Ring Marek as soon as the panel is out, also at eleven at night
week 48
  + marek - 6 #priya-yes Yes. You rang at ten to eight, I rang Priya at eight and could not speak well
  + marek feedback 6 #fb-olena-read Olena's pencil is half of it. Who thanks her, you or I?
  + marek challenge 8 #twelfth-night Eleven nights agreed and the twelfth did not, and Thijs took it like a gentleman
  + ingrid insight 6 #what-different What was different, second time?
  > #first-weeks
  prep marek
  prep ingrid
  = #priya-yes 7
    She was in the tram and said "excuse me" to everybody.
  = #what-different 13
    He started ten weeks before, and it wasn't his. She wrote it with Leila, and people spoke who had seen it.
    The first time he wanted to give her something. The second time she had something.
  = #fb-olena-read 4
    He has. With cake. She asked whether it was a bribe for next time.
  = #twelfth-night 11
    Tomás told Thijs himself, M sat beside him and bit his tongue three times.
    Counting from one again. "He has begun to like the number."
  suggest ingrid 3 #count-again ^twelfth-night agreed Count from one again, aloud, with Thijs in the room
  change #fb-olena-read given
  ! marek +3 done+2 Cake for Olena, without a reason written on it
  recap marek sent The first time I wanted to give her something. The second time she had something.
  look #jonas-up
  worth marek a-lot you
week 49
  + marek challenge 10 #after-summer The honest date is after the summer. Tomás brings it with me to you and Thijs on Friday
  + marek challenge 8 #search-falls So search falls out of its slot. Priya's people have built half of it
  + marek development 8 #marek-year A year of Wednesdays. What is the next thing I should become?
  + marek - 3 #q4-guess everybody draws the Q4 arrow already
  merge #q4-guess #search-falls
  prep marek
  prep ingrid
  = #after-summer 16
    Three month ends must agree. She asks two questions and both are Tomás's to answer, so M says: Friday.
    Year's end, spring, after the summer. It's the first of the three which somebody has counted.
    I goes to Birgit on Monday so that it isn't a surprise.
  = #search-falls 15
    Q4, if Birgit says yes. Nobody will like it, and two moving things in one summer nobody would sign. Leila is writing the page.
    Order: Tomás tells Yusuf now and Priya next week, he asked for both. Q4 itself is M's to say to her, the day after it is decided. Then the room.
    He says who, when. It is on paper.
  suggest marek 4 #who-when ^search-falls try+21 worked+20 Who tells whom and when, on paper, and Tomás first
  own #first-weeks +2 16:00 30
    Two hours in the first week: one about yes, one about silence. M draws, I crosses out.
    She would have wanted it in her own first year. He too.
  ! ingrid +5 done+5 Birgit, about search and the summer, alone
  ! marek +2 done+2 Be near when Tomás tells Yusuf, and quiet
  goal #lead every5 by+300 Somebody here could do my job
    Not soon. But if I fall from a bicycle, nobody should need eleven weeks.
  step marek #lead +35 Find out who would like to, and let them say no
  step ingrid #lead +60 The first weeks for new managers, drawn together
  worth marek yes you
  worth ingrid yes other
week 50 moved+1
  + marek - 6 #mirror-six Mirror away, six hours. I was in the room and did nothing, which I have practised
  + marek challenge 8 #priya-search-how Tomás tells Priya about summer today. The rest of it I am keeping until it is nicer
  + ingrid feedback 5 #fb-nothing I heard you were the quietest person in the outage room and the first with sandwiches
  + marek insight 7 #review-lead Who should lead the review? I have a name and would like not to say it first
  + marek insight 5 #mirror-own The mirror contract: stay, leave, or run our own
  post marek Outage: six hours. Sandwiches for eleven, no instructions.
    Leadership with bread. Noted.
  prep marek
  = #fb-nothing 4
    It is a leadership style. It needs bread.
  = #mirror-six 10
    Jonas had it, Leila's page saved the ledger, Olena told Thijs at ten past seven. Nobody waited for M.
    He looks for the sting and finds only a small one.
  = #review-lead 8
    Ana, with Jonas telling first. I had the same name, on paper, folded. They unfold it like children.
  = #priya-search-how 14
    What is the rest? "Probably Q4." There is the word again.
    Birgit wants to read Leila's page first. Until she has, it is a page and not a date.
    It won't get nicer. There is an hour and her questions. M tells her when he will know, and then keeps that.
  suggest ingrid 4 #a-date-of-knowing ^priya-search-how try+14 worked+15 Tell her when you will know, and keep that
  change #fb-nothing given +14 yes/yes
  ! marek +14 done+14 Q4 to Priya within a day of knowing
week 51
  + marek - 6 #q4-asked Priya has written on our page: is Q4 the polite word for never. I owe her that
  + marek insight 6 #seat-now There is a date for the empty seat. Whose is it?
  + ingrid challenge 7 #q4-room The room about search: you, me, or both
  + marek challenge 12 #principal-birgit Leila has outgrown staff and we have no word for what comes. She won't ask
  + marek insight 4 #designer-half Priya and Ana both ask for a designer, one of them would take half of one
  > #mirror-own
  prep marek
  prep ingrid
  = #q4-asked 12
    Birgit has the page on Wednesday. So M can say: I will know on Wednesday, you on Thursday.
    I: that is a date in a whole sentence. A year ago you would have said probably and meant well.
    She kicked a box when Tomás told her, and then comforted him. M knows it from Jonas.
  = #q4-room 8
    Ingrid says it, Tomás says why, M is there for the questions. After the release.
  = #seat-now 9
    By the end of May. Backend or platform, she wants to hear it from both sides once more, and M should not be the one who guesses.
  ! marek +14 Both sides for the seat: one page from Tomás, one from Ana
  ! ingrid +28 Decide the seat and tell Marek first
  answer #mirror-own Neither this year. We stay and ask for two names on their side and a page that is not in a binder. I have asked Sven to sit with Jonas on it.
  recap marek I will know on Wednesday, Priya on Thursday. A year ago I would have said probably.
  step marek #fear done Bad news in a day, with a date
  look #fear
  worth marek yes both
week 52 moved+2
  + marek challenge 8 #ana-seven-six I brought Ana seven points again. Release week. I said it myself at the door
  + marek feedback 5 #fb-review-ana Ana led the review and waited eleven seconds. I have never waited eleven seconds
  + ingrid insight 6 #release-holes Which lines of the plan still have no name?
  + marek challenge 6 #june-budget June offsite: the lake, 24 people, and I have not asked you for the money
  post marek Release is out, Leila captain, nobody rang me.
    Nobody rang me either. Strange and good.
  = #release-holes 7
    Three, and then none: Leila two, Jonas one. Ana none, on purpose, hers and his.
  = #ana-seven-six 12
    Third time. September, November with Leila, now. But at the door he said it, and not she.
    I: what happened on Tuesday at five? He had skipped the call, too much to do.
    So that's what the call is for.
  suggest ingrid 3 #five-o-clock ^ana-seven-six try+21 The Tuesday call stays in release weeks, most of all then
  = #fb-review-ana 4
  = #marek-year 16
    He can be quiet, he can say "I'll ask", he can bring bad news in a day if it has a date. He'd like: without one.
    And to have somebody who could do his job. He thinks of Leila first and corrects himself, she doesn't want people. Priya, perhaps. Ask her.
    I: and what do you want from me? That you ring at eleven at night.
  = #designer-half 4
    Not this year, and say it like that. One seat, and it is not this one.
  change #fb-review-ana given +14
  ! ingrid +7 done+1 Put the Tuesday call back, also in release weeks
  ! marek +14 Find out whether Priya would like to lead people, one day
  " #june-budget was on the page, and neither of us looked at it.
  alone marek meeting: third time. but I said it at the door before she had to
  worth marek a-lot both
  worth ingrid yes both
week 53
  + marek challenge 12 #jonas-eleven Eleven weeks since Jonas and I talked about Jonas. I have the date here and I am ashamed
  + marek solution 6 #lunch-jonas ^jonas-eleven A walk every second Friday, no laptop, he chooses the way
  + marek insight 10 #room-after What did people say to you after the room about search?
  + ingrid feedback 7 #fb-two-days Birgit said yes on Wednesday and Priya knew on Thursday. I noticed, and did not say it there
  + marek development 7 #priya-lead @lead Priya and leading people: how do I ask so that she can say no
  ? marek Thijs wrote "good morning" to Tomás. it is on a wall in Lisbon now
  ? marek mentor for Leila: somebody from your orchestra of people? not an engineer
  ? ingrid Would you take the first hour with the new leads in September?
  ~ marek seven promises open, two late. Ana's is the oldest and it is only a question. why is it always the small ones
  ? marek the leadership day sits on top of three of my one-on-ones. all day
  post marek ago+1 Q4 is said: to Priya on Thursday, to all thirty yesterday. Eleven questions, nine of them good.
  prep marek
  alone marek is it wrong that the best part of my week is being quiet
