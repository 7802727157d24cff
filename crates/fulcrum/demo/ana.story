story: Ana Kovač with Marek Dvořák
kind: reporting
series: weekly Thursday 14:00 45 minutes Europe/Berlin
place: Room Linden or video

week 1
  + ana challenge 12 #builds Builds take half an hour on a good day and nobody minds any more
  jotted #builds half an hour for a build. again. does nobody else mind??
  + ana - 5 #desk can we swap desks with the design people, it is loud here
  + ana insight 8 #roadmap Who decided the platform roadmap, and was anybody of us in the room?
  + marek feedback 5 #onboarding Jonas says you are the reason he stayed past his first month
  + marek insight 5 #vacation When are you away this summer, so that I can plan the cover
  + ana insight 10 #staff1 What does a staff engineer do here, apart from being Leila?
  ~ ana so we write things down now. let us see if he reads it.
  prep ana
  = #roadmap 18
    Ingrid, Marek and product, in one afternoon. Nobody from platform, no.
    Marek: I took last year's list and cut it. I should have asked you.
    Ana would like to see the next one before it is a list.
  = #onboarding 8
    He asked for every second Thursday at her desk. She says she learned too.
  ! marek +14 done+12 Show Ana the draft of the next roadmap while it is still a draft
  " First time with our own page. A bit stiff, will get better.
  alone marek Ana: reads everything twice, says little about it. Ask what she would do before I say what I would.
  worth ana a-little both
  worth marek a-little both
week 2
  + ana development 10 #year What do you think I should be able to do in a year that I can't now?
  + ana - 4 #chairs the good chairs keep leaving for the fourth floor
  prep ana
  = #builds 16
    31 minutes yesterday, 36 the day before.
    Marek asks what it costs us. Ana has no number, only a temper.
    No decision.
  suggest ana 3 #counting ^builds try+14 failed+19 I could write down every slow build for two weeks, with the minutes
    Marek likes it. Ana doubts that she will.
  = #year 15
    Marek thinks: let others ship. Ana thinks: get a say in what we build.
    Both may be the same thing, said from two ends.
  = #vacation 4
    Two weeks, the ones with the sea in them. Jonas covers.
  worth ana a-little both
week 3 skipped Public holiday
week 4
  + ana challenge 10 #oncall1 I was called three nights in a row and still had stand-up at nine
  + ana insight 6 #offsite1 What is the point of the offsite next week, honestly?
  + marek challenge 8 #pipeline The deploy pipeline has one owner and she is going on holiday
  x #chairs
  post ana Tokens for the partner API are rotated. Nobody outside noticed, which was the plan.
    Nice and quiet. Thank you.
  prep ana
  prep marek
  = #oncall1 18
    Two of the three nights it was the same disk alert that resolves itself.
    Marek did not know. It is not in any report he gets.
    After a bad night the morning is yours, no asking.
  suggest ana 4 #morningafter ^oncall1 try+28 worked+31 After a bad night the morning is yours, without asking
  = #offsite1 8
    To meet the logistics people, who use what we build and never see us.
    Ana will go if she may skip the trust exercise.
  ! ana +7 done+6 Silence the disk alert or make it tell the truth
  ! marek +3 done+3 Write to the whole team that the morning after a call is free
week 5
  + ana feedback 5 #offsite1b The offsite: the warehouse tour was worth it, the evening quiz was not
  + ana challenge 8 #scanner Warehouse scanners wait for our API and people stand there with parcels
  + ana challenge 8 #requests Half my week is other teams' permissions and secrets
  + ana - 5 #headphones headphones budget?
  + ana solution 4 #twodays ^scanner Two days, off the roadmap, then we show it to the packers
  prep ana
  = #offsite1b 7
    She stood behind a packer for an hour. Every spinner is a person waiting.
    Marek had the same feeling and did not say it aloud.
  = #scanner 10
    It is the token refresh, four seconds, on every shift change.
    Ana wants to fix it even if it is not on the roadmap.
  = #twodays 6
    Marek: two days, not three. Ana: two and the train.
  = #desk 5
    Facilities says autumn. Ana laughs.
  try #twodays try+10 worked+12
  ! ana +10 done+9 Cut the token refresh for the scanners
  ! marek +7 done+21 Ask facilities about the desks again
  recap ana sent The offsite was worth it for one hour behind a packer. The token refresh gets two days, not three, and then we show it to them.
    Desks: autumn, says facilities. Nobody believes it.
  worth ana yes you
  worth marek yes other
week 6
  + marek feedback 6 #standup In stand-up you answered for Jonas twice, did you notice?
  + ana solution 6 #dryrun ^pipeline Two people at every deploy, and the second one is the one who types
  prep ana
  prep marek
  = #pipeline 12
    Jonas gets the keys and one dry run on Tuesday, Ana watches and keeps her hands under the table.
  = #standup 8
    No, she did not notice. Ouch.
    She wants a sign: Marek scratches his ear.
  = #headphones 3
    Yes, up to 250, just order.
  = #staff1 15
    It has been at the bottom of the page since the first week. Ana: I know.
    Marek has no good answer. There is half a page from three years ago.
    Leila became one before the page existed.
  change #standup coaching +28 partly/yes
  ! marek +7 done+7 Find the half page about staff and send it
  ! ana +7 done+12 Ask Leila over lunch what she does all day
week 7
  + marek insight 5 #retention What would make you leave? Not a trap, I would like to know early
  + ana solution 4 #scripts ^requests Three scripts instead of twenty-three requests
  prep ana
  = #dryrun 8
    Jonas typed, Ana sat on her hands, one wrong region, caught by the second pair of eyes.
    Keeps going like this.
  = #requests 13
    She counted: 23 requests in five days, most of them the same three.
    Nobody has two quiet days.
  = #scripts 6
    She takes them. Friday and Monday, door shut.
  = #retention 10
    Another year of the same week, says Ana.
    Marek writes that down as it is.
  try #scripts try+14 worked+14
  try #dryrun try+28 worked+30
  ! ana +14 done+13 Script the three requests that keep coming
  alone ana #retention he asked without blinking. I said the true thing. watch what he does with it, not what he says
  recap ana Ana will script the three requests that come most. Marek asked what would make her leave, and wrote the answer down as she said it: another year of the same week.
  worth ana yes both
week 8
  + ana development 8 #guildstart the guild starts again, somebody asked me to come and I said yes too fast
  + ana insight 6 #leilasays Leila says staff is mostly saying no and writing. Do you see it like that?
  + ana challenge 10 #release1 Tuesday's release waited four hours because I was at the dentist
  + ana challenge 8 #reviews My reviews pile up, 14 today, and half are not mine to judge
  + ana challenge 10 #waitci I start a build, read mail, forget what I was doing. Four slow builds a day
  + ana - 3 #focus what was I doing before this build
  > #release1
  post ana kept Scanner refresh is live at both docks: 4 seconds before, 0.3 now.
    The foreman wrote before you did.
  merge #focus #waitci
  = #guildstart 6
    Go once, she can leave the second time.
  = #leilasays 14
    Marek: writing yes, no is the smaller half. The bigger one is whose problem it becomes.
    Ana writes well and hides it.
  ! ana +7 done+7 Go to the guild once and say what it was like
  " Half an hour today, fire drill.
week 9
  + ana feedback 5 #guildback The guild was ten people agreeing that slow builds are a shame, and then cake
  + marek feedback 6 #scannerfb The packers' foreman wrote to me about the scanners
  + ana - 5 #bike bike cellar key
  + ana insight 8 #headcount Do we replace Henrik or is that seat gone?
  prep ana
  prep marek
  = #scannerfb 6
    "Whoever did this may have free parcels for life." Ana keeps that mail.
  = #guildback 10
    Marek: ten people agreeing is not nothing. Somebody has to bring a number.
    Ana: not me, not now.
  = #waitci 15
    She tried working on two branches at once. Worse.
    Marek asks whether it is the wait or the not knowing how long.
    Mostly the second. A good line, we leave it there.
  suggest marek 3 #expected ^waitci try+21 worked+40 Show how many minutes this build will probably take
    It was the not knowing, more than the wait.
  ! ana +14 done+30 Put the expected time on the build page
  worth ana yes you
week 10
  + marek insight 5 #holidaycover Walk me through what could go wrong while you are away
  x #bike
  post ana Disk alert tells the truth now. It has not called anybody for nine days.
  prep ana
  = #holidaycover 12
    One page, five things, in order of how loud they get.
    Jonas has read it and asked the right question about the fourth.
  = #headcount 10
    Still open on paper. Marek would not bet on it.
    Tomás carries what Henrik left, and Marek sees it.
  = #reviews 14
    Rule for now: platform code hers, everything else goes back with a friendly line.
  suggest ana 4 #yoursback ^reviews try+30 worked+33 Platform code is mine, the rest goes back with a friendly line
  ! marek +5 done+4 Tell the other teams where reviews go from now on
  ! ana +4 done+5 Give Jonas the certificates page and the phone list
week 11
  + ana challenge 10 #before before I go: two things that keep me up
  + ana feedback 5 #latecancel You moved us twice this month with an hour's notice
  prep ana
  = #latecancel 9
    True. Marek was moving the cheap meetings, he says, and hears himself say it.
    From now on: a day's notice or he comes.
  = #before 14
    The certificates that renew on a Sunday. And that nobody but her can start a release.
    Marek takes the first. The second has no plan, Jonas can do it with a phone call.
  " Good holidays, Ana. No laptop. Marek means it.
  alone marek meeting: She said it straight and I nearly explained. Do not explain next time either.
  worth ana yes you
  worth marek a-lot other
week 12 skipped Ana on holiday
week 13 skipped Ana on holiday
week 14
  + ana feedback 5 #calledme I was called once, on the ferry. Eleven minutes. I counted
  + ana challenge 10 #mailpile 640 mails, and the important three were from Jonas
  + marek insight 6 #back What did you see when you came back that we don't see any more?
  + marek ask 5 #whileaway Which part of the week do you brace yourself for?
  < #release1
  post ana Back. Reading backwards from Friday, so please do not ask about Monday yet.
    Take the week.
  prep ana
  = #calledme 10
    For a release. Marek had promised nobody would. He apologises without a but.
  = #back 14
    That everybody works around the same three things and calls it Tuesday.
    Builds, releases, who-owns-what.
    Marek asks her to pick one. She will think.
  = #mailpile 6
    Deleted. Nobody noticed.
  = #whileaway 5
  change #calledme given +21 yes/yes
  ! marek +7 done+6 Thank Jonas for holding the fort, in front of the others
  ! ana +14 done+13 Keep a list of what everybody works around
week 15
  + marek challenge 10 #freeze1 Release in three weeks: what is missing from platform?
  + marek challenge 6 #checklist Release checklist, go through the open lines
  + marek insight 6 #estimates How sure are you about the storage estimate?
  + ana development 8 #picked I picked one
  prep ana
  prep marek
  = #freeze1 20
    Storage resize, two dashboards, the rollback rehearsal.
    Long list, most of it could have been a message.
  = #estimates 9
    Sixty percent sure. Marek had told Ingrid ninety.
  = #release1 9
    Short, because the clock. Same story as the dentist, and the ferry.
  ! ana +7 done+7 Rehearse the rollback on staging
  ! marek +1 done+1 Tell Ingrid sixty
  recap ana Ana picks one of the three things everybody works around. Rollback gets rehearsed on staging. The storage estimate is sixty, not ninety, and Marek says so himself.
  worth ana stood-still other
week 16
  + marek - 8 #checklist2 Checklist again, second half
  + marek challenge 10 #stagingred Staging has been red since Monday, who is on it?
  + marek feedback 5 #tone Your message in the release channel came across sharper than you meant, I think
  + ana challenge 8 #storage2 The storage resize needs a window and nobody will give me one
  ~ ana this is not my meeting any more, it is his release meeting with me in it
  post ana Staging is green again since 17:40. It was the shared database, again.
  = #checklist 8
    Done, except signing.
  = #checklist2 12
    Eleven lines, nine are done, two are wishes.
  = #stagingred 14
    It is the shared database, three teams write to it.
  = #tone 6
    She meant it exactly that sharp. And will still write to Sven.
  ! ana +2 done+1 Write to Sven
  ! marek +4 done+3 Get a window for the storage resize
  hide #tone
  worth ana stood-still other
  worth marek a-little you
week 17
  + marek - 5 #launchday Who sits where on launch day
  + marek insight 8 #risklist Your top three risks, for Ingrid
  + marek challenge 6 #comms Who tells the warehouses when it is slow
  + ana feedback 5 #whose Of the last eleven points nine were yours
  = #storage2 10
    Window is Sunday six in the morning. Ana takes it, and Monday off.
  = #launchday 7
  = #risklist 15
    The resize, the token service under load, and one tired person.
    Marek: who? Ana: guess.
  = #comms 5
    Marek does.
  ! marek +3 done+3 Send the risks to Ingrid in Ana's words
  " Did not get to #whose. Ana says it can wait until after the release, it is not going to get less true.
  worth ana stood-still other
week 18
  + ana challenge 5 #tired release week. I have slept five hours since sunday
  > #picked
  prep ana
  prep marek
  = #tired 12
    Go home after this. Marek takes the evening watch himself, with Jonas on the phone.
    It is the first release where somebody sends Ana home.
  = #whose 14
    Marek looked it up before: it was worse the week after. He used her hour to calm himself.
    From now: his release questions go to the channel. Here he brings two at most, and last.
    Ana: and ask me what I want to talk about before you open your mouth. Yes.
  ! marek +1 done+1 Move the release questions to the channel
  recap ana sent Marek's release questions go to the channel from now on. Here he brings two points at most, and last.
    Ana goes home after this. Marek has the evening watch.
  alone ana #whose it took eleven printed points and no sleep to say it. say it earlier next time, with sleep
  worth ana a-lot you
  worth marek a-lot other
week 19
  + ana feedback 5 #after What went well: the rollback rehearsal. What did not: me as the switchboard
  + ana challenge 12 #ownerless Fourteen services have no owner on the list, and they all page me
  + ana solution 6 #ownersfile ^ownerless An owner in every repository, or the alert goes to the lead of that floor
  < #picked
  prep ana
  prep marek
  = #after 12
    Rolled back once in nine minutes, nobody outside noticed.
    61 direct messages on launch day, all of them to her.
    Marek listened. Strange and good, she says.
  = #ownerless 16
    She brings the list, printed. Marek crosses out three that he did not know were alive.
    He will take the rest to the leads.
  = #picked 12
    She picks "who owns what". Builds she has given up on a bit.
    Marek leaves that last sentence standing.
  ! marek +14 done+20 Bring the fourteen services to the leads
  ! ana +7 done+5 Switch off the three that nobody missed
  goal #owners every4 by+150 No service without an owner who knows it
    Fourteen services page me because nobody else is on the list. Done is when an alert reaches whoever can change the thing.
  step ana #owners done Counted: fourteen without an owner
  step ana #owners +14 done+5 Switch off the ones nobody missed
  step marek #owners +21 done+20 Each lead takes what is theirs
  step ana #owners +60 done+82 An owners file in every backend repository
  worth ana yes you
week 20
  + ana insight 10 #freezehire Is it true that there is a hiring freeze?
  + marek development 8 #writing You wrote the owners page in an hour and everybody understood it
  + ana - 4 #lunch can we do one of these walking
  prep ana
  = #ownersfile 12
    Try it with backend first, Tomás is willing.
  = #writing 11
    Would she write one page a month, on anything? She would, if somebody reads it with a pen.
  try #ownersfile try+42 worked+60
  ! ana +21 done+19 Write a first page: what a service owes its owner
  ! marek +7 done+7 Read it with a pen, within two days of getting it
  answer #freezehire Yes, since Monday. Henrik's seat is gone for this year. I heard it an hour before everybody else, and I am sorry that you had to ask. So we are the team, for now.
week 21
  + ana challenge 8 #cert The certificate you took over expired on Sunday
  + marek feedback 5 #jonasfb Jonas took the storage work alone and told me how you had set him up for it
  post ana First page is out: what a service owes its owner. One side, no diagrams.
    Read with a pen. It is on your desk.
  prep ana
  prep marek
  = #cert 12
    Marek forgot. Forty minutes of red on a Sunday. He says so in the channel himself.
    Ana is less angry than she planned to be.
  suggest marek 3 #autorenew ^cert try+14 worked+12 No certificate hangs on my memory again, a job renews them
  = #jonasfb 8
    She had left him a half-finished script on purpose. He noticed only later.
  = #lunch 4
    Next week, along the canal, if dry.
  change #jonasfb given
  ! marek +5 done+3 Automate the certificate, with Jonas
  recap marek The certificate was mine and I forgot it. Jonas and I automate it this week. On a Sunday it is now nobody's.
week 22
  + ana insight 12 #reorg Are we being put under operations?
  + ana challenge 8 #rumour Sven's people already say "when you join us"
  + ana challenge 10 #ghost I stopped starting things. Why begin something in a house that may be sold
  jotted #ghost i stopped starting things
  prep ana
  = #reorg 22
    Marek: there is a drawing. He has seen two versions and we are in a different box in each.
    He is not allowed to show it and does not want to lie either. That is all he has.
    Ana asks what he would want for us. To stay with backend.
  = #rumour 12
    Don't answer them, ask what they have heard. Then tell Marek.
  ! marek +7 done+7 Tell Ana whatever he may tell, each Thursday, even if it is nothing
  ! ana +7 dropped+7 Draw the boxes the way she would draw them
  worth ana a-little other
  worth marek stood-still both
week 23
  + ana insight 5 #reorg2 Anything new about the drawing?
  + marek feedback 6 #tomasreview Your review of Tomás' change on Monday. What happened there?
  ~ ana I would have hated me in that review
  = #reorg2 5
    Nothing. He came to say that it is nothing.
  = #tomasreview 14
    "Did anybody run this even once" in front of nine people. He had.
    Ana knew before she pressed the key. She has not written to him since.
  = #ghost 16
    Marek does not cheer her up. He asks what would be worth doing in any of the boxes.
    The owners file. And the builds, God help us.
  change #tomasreview coaching +28 yes/partly
  ! ana +1 done+1 Call Tomás, not write
  worth ana yes both
week 24
  + ana feedback 5 #tomascall Called Tomás. He was kind about it, which made it worse
  + ana insight 8 #priyano Why didn't Priya get her promotion? She does the work of a senior
  + ana - 6 #linkedin a recruiter wrote and I answered
  = #tomascall 13
    They agreed on a sign too: she writes "question" when it is one.
  = #priyano 19
    Marek does not talk about Priya here, and would not talk about Ana there.
    Ana respects that and stays angry on her behalf.
  " #linkedin stays on the page. Not today, says Ana.
  look #owners
  answer #priyano I owe you more than a shrug, and still cannot talk about her case. What I can say: the panel owes every no three reasons in writing from now on. I asked for that rule and it is through.
week 25 skipped Ana ill
week 26
  + marek feedback 6 #quiet You said eleven words in stand-up this week. I noticed because I missed the others
  + ana challenge 8 #buildagain 39 minutes this morning. I did not even swear
  + ana development 10 #offer I have an offer from a company with eight people and no billing system
  ~ ana say it first, before he starts with the release dates
  x #linkedin
  prep ana
  = #offer 30
    Not signed. It is not the money, it is a bit the money.
    Marek asks what she would miss. Leila, the packers, being right about the storage.
    And what she would not: being the switchboard, and a year of the same week.
    That sentence was on this page in summer. He had it in front of him the whole time.
  = #quiet 5
    She had none left over. From now on Marek asks her before he asks the others.
  ! marek +7 done+7 Come back with what he can change himself, and what he can't
  " #buildagain not touched. The least of it.
  alone marek #offer Say nothing about money before she has said all of it. It was on our page in summer and I had it in front of me.
  worth ana a-lot you
  worth marek a-lot other
week 27
  + ana insight 8 #reorgend So the drawing is off. What happened?
  + ana feedback 6 #allhands Ingrid took questions for forty minutes and did not dodge mine
  + marek feedback 12 #threethings Three things I can change, two I can't
  prep ana
  prep marek
  = #reorgend 8
    Platform and backend stay together. Operations gets its own budget, which is what it was about.
    Ana: nobody lost a box, everybody lost two months.
  = #threethings 26
    Can: a piece of work that is hers from question to end. A seat when the next roadmap starts. No release without a second pair of hands.
    Can't: the freeze. The title before spring.
    She wants to sleep on it. Twice.
  ! marek +14 done+14 Put Ana's name into the first round of the next roadmap
  recap marek Three things I can change: a piece of work that is Ana's from question to end, a seat when the next roadmap starts, no release without a second pair of hands.
    Two I can't: the freeze, and the title before spring.
  worth ana a-lot other
week 28
  + ana development 8 #stay I wrote to the eight people. I stay until summer, then I look again
  + ana challenge 6 #silence Nobody told the team that the reorg is off, they read it in the budget mail
  > #buildagain +49
  prep ana
  prep marek
  = #stay 18
    Marek says he is glad, and leaves it at that.
    "Look again" goes into the calendar, both of them see it.
  = #allhands 6
    She had expected fog. Marek will pass it on if she allows. She does.
  = #silence 9
    His to do, and late. He will say what he knew and when.
  suggest marek 3 #sameday ^silence try+60 worked+62 What I may tell I tell the same day, unfinished
  change #allhands given
  ! marek +1 done+1 Tell the team in person that platform stays, and that he should have earlier
  ! ana +14 done+11 Write down which piece of work she would want as her own
  " Tomás is away with the baby from Monday. It is a girl.
week 29 moved-1
  + ana development 12 #own My own piece: either who-owns-what or the builds. I keep coming back to the builds
  + ana feedback 6 #toldteam You told them straight. Jonas said "ah" and then nothing for a while
  + marek challenge 8 #billingcover Billing tests are yours and Leila's for four weeks while Tomás is away
  + ana challenge 8 #queue1 The merge queue threw me out twice for a flaky test that isn't even ours
  + ana insight 6 #staffform Is there a moment in the year when you say whom you would put up for staff?
  + ana insight 6 #billingmove Who wants the billing migration finished by spring, and have they asked Tomás?
  post ana Billing pipeline is covered until Tomás is back. Leila has the ledger half.
    Thank you both. He really switched off.
  prep ana
  = #own 20
    She can't say yet why builds and why now. Only that it itches.
    Marek: bring it when you have a number. There is no hurry and no committee.
  = #toldteam 5
    He was red in the face. It was fine.
  = #billingcover 12
    Ana takes the pipeline half, Leila the ledger half.
    They don't touch the migration plan, it is Tomás'.
  ! ana +28 done+41 Find out what a slow build really costs
  look #owners
  worth ana yes you
week 30
  + ana challenge 8 #ledgertest The ledger test is flaky again and everybody just presses "run again"
  prep ana
  = #queue1 11
    It was the clock in the customs suite. One team's test, everybody's evening.
    Marek asks how often. She does not know, nobody counts.
  = #ledgertest 13
    She pressed again too. That is what bothers her.
    Leila has an idea about the rounding, they look together.
  ! marek +5 done+6 Take back "probably" with finance until Tomás is here
  ! ana +7 done+7 Look at the ledger test with Leila
  answer #billingmove Thijs, in finance, for the board. And no, nobody asked Tomás. They asked me and I said "probably". I take that back with Thijs this week, in writing, and you get to see the mail.
week 31
  + ana feedback 6 #release2 release number two this year. quieter. i went home at six
  + marek feedback 6 #letgo You let Jonas make the call on the slow queue. I saw your hands
  + ana development 10 #goals Two goals: be the one other teams ask about builds, be ready for staff by spring
  prep ana
  prep marek
  = #release2 10
    19 direct messages, not 61. She still was the one with the keys.
  = #letgo 6
    They were under the table. Again.
  = #staffform 18
    Twice a year, two lines to Ingrid, next time in spring.
    He would write them for her, not yet this round, and he says why: nothing across two teams yet.
    Ana takes it without flinching, then flinches. Good talk.
  ! marek +14 done+12 Write the two lines as he would write them today and show her
  ! ana +21 dropped+24 Find something that crosses two teams before the holidays
  recap ana Two goals, one for each end of the same wish. Marek writes the two lines to Ingrid as he would write them today, so that the gap is on paper and not in the air.
  worth ana yes both
  worth marek yes both
week 32
  + ana feedback 5 #twolines I read your two lines. The second is about somebody braver
  + marek insight 4 #closing Who is reachable over the holidays
  prep marek
  = #goals 18
    First one every four weeks, second every six.
    She adds in small: or find out that I don't want it.
  = #twolines 12
    "Says what others only think." Ana: only when I am angry.
    Marek: then this year without the angry.
  = #closing 3
    Sven's people, with Marek on the phone. Not Ana.
  goal #askbuilds every4 by+200 Be the one other teams ask about builds
    Today they ask in the channel and whoever is awake answers. Done is when three teams changed something because they asked me, and I did not have to chase anybody.
  goal #staff every6 by+190 Be ready for staff by spring, or find out that I don't want it
    Marek wants something across two teams. I want to know what I would do on a Monday.
  step ana #askbuilds done+65 One number that nobody argues with: builds under twenty minutes
  step ana #staff done+21 Read what the last three who became staff had written
  look #owners reached
  recap ana Goals for the new year: builds every four weeks, staff every six. Small print by Ana: or find out that I don't want it.
week 33 skipped Holidays
week 34 skipped Holidays
week 35
  + ana challenge 12 #build38 Builds take 38 minutes now. It was half an hour when I began to complain
  jotted #build38 BUILDS TAKE 38 MINUTES. i have proof
  + ana challenge 5 #counted i measured the minutes of every build for six weeks. i have a chart. sorry in advance
  + marek insight 6 #rotation What would have to be true for one on-call rotation for platform and backend together?
  x #buildagain
  post ana Six weeks of builds are measured. 412 a week, the chart is on my wall.
    I stood in front of it for ten minutes.
  prep ana
  prep marek
  = #counted 12
    412 builds a week, 38 minutes in the middle, a third of it the same files again.
    41 working hours a week in which somebody waits and knows it.
    Marek has never seen her bring a chart.
  = #rotation 20
    Runbooks a stranger can use. Fewer alerts. The morning after stays free.
    And backend people who get woken learn where it hurts, which is the point.
  " Did not want to start #build38 with five minutes left. First thing next week.
  ! marek +7 done+6 Show the chart to the leads as it is, with Ana's name on it
  worth ana yes you
week 36
  + ana solution 8 #cache ^build38 One shared build cache instead of eleven private ones
  + ana insight 5 #money What may a cache cost a month before somebody has to sign?
  + ana challenge 8 #oncallfear Backend is afraid of the new on-call rotation and calls it "platform's alarm clock"
  prep ana
  prep marek
  = #build38 14
    In summer she brought it as a complaint, today with a number.
    Marek asks what she would do with Monday.
  = #cache 16
    Three services first, the ones with most builds. Six weeks, one afternoon a week with Jonas.
    If it is not under twenty minutes by then, stop and say so.
  try #cache try+42 worked+40
  ! marek +2 done+2 Take the dashboards off Ana's plate for six weeks
  ! ana +7 done+7 Write one page: what, until when, how we know
  " Her own piece. Marek did not have to say it.
  answer #money Eight hundred a month without anybody, I looked it up. You will need about three. Take it, and write me a line when you pass six.
  recap ana sent Her own piece: one shared build cache, three services first, six weeks, one afternoon a week with Jonas.
    Not under twenty minutes by then means stop and say so. It is one page and it has a date.
  worth ana a-lot you
  worth marek a-lot other
week 37
  + ana challenge 8 #cachekeys Two services call the same file different names, so nothing matches
  + marek feedback 5 #page The one page: Ingrid sent it round as how it should look
  + ana - 4 #laptop my laptop sounds like a hairdryer
  + ana solution 5 #worsteve ^oncallfear An evening about the worst calls of last year, and pizza
  + marek - 3 #fans Your laptop could be heard through the whole round
  post ana Cache, week one: two services talk to it, one talks past it. Jonas knows why.
  merge #fans #laptop
  prep ana
  = #cachekeys 14
    Jonas found it, by reading slowly. She would have looked in the wrong place for two days.
  suggest ana 3 #onenames ^cachekeys try+14 worked+15 One list of names that both services read
  = #page 6
    She is pleased and says "mhm".
  = #oncallfear 16
    It is not the nights, says Marek, it is being called for things they may not change.
  = #worsteve 6
    With Tomás, no announcement. Then see which alerts deserve to live.
  try #worsteve try+10 worked+9
  ! ana +7 done+6 Worst-call evening with Tomás and the backend people
week 38 skipped Marek at the leadership offsite
week 39
  + ana feedback 6 #worstcall The worst-call evening was the best meeting I have been in this year, they laughed
  + ana challenge 8 #first24 First service on the cache: builds down from 38 minutes to 24. Not under twenty
  + marek insight 6 #rotationstart On-call rotation starts on Monday, who has the first week
  + ana insight 8 #ingridread Ingrid asked me in the lift what I would do with the build team. What build team?
  + ana development 8 #someoneelse Someone else should be able to run the cache without me. Jonas could
  + marek challenge 8 #migrationload The billing rehearsal will eat staging for two days, can builds live with it?
  + ana solution 5 #nearcopy ^first24 A copy of the cache close to the builders
  post ana First service at 24 minutes. Not twenty. I know where the rest is.
    Then we don't stop.
  prep ana
  = #worstcall 10
    Nine alerts died on the spot. Tomás drew the graves.
  = #first24 14
    The rest is download, over the whole building.
    Marek: is it a stop? Ana: no, I know where the fourteen minutes are.
  = #nearcopy 5
    Needs a disk and a key to the server room. Marek has the key.
  = #rotationstart 6
    Leila, then Jonas as second with Ana behind him, then Tomás when his nights allow.
  = #laptop 2
    A new one is on the list. The list is long.
  try #nearcopy try+14 worked+15
  ! ana +10 done+8 Put a copy of the cache next to the builders
  goal #handcache every5 by+120 Someone else runs the cache without me
    I was the switchboard once. Not again, and not with something I love.
  step ana #handcache done+8 Ask Jonas whether he wants it at all
  step ana #handcache +21 done+13 The page about the cache, written by him
  step ana #handcache +42 done+48 He is called and I am not
  step marek #handcache +110 Two weeks in which Ana does not look
  worth ana yes you
week 40
  + ana challenge 6 #coverage Leila is called less than I was, so either it works or nobody calls
  + ana insight 6 #tomasplan Is Tomás alone with the migration, or does it only look so?
  post ana Cache copy stands next to the builders. It hums.
  prep ana
  prep marek
  = #ingridread 14
    There is none. Ingrid thinks aloud. Marek will ask what she meant.
    Ana notices that she wanted there to be one.
  = #someoneelse 13
    She writes nothing down for him, he writes it and she reads it. Her idea.
  = #migrationload 10
    They can with the copy, they could not have before. Tomás gets his two days.
  ! marek +10 done+16 Ask Ingrid what she meant in the lift
  ! ana +7 done+6 Ask Jonas whether he wants the cache at all
week 41
  + ana feedback 6 #jonasdoc Jonas' cache page is better than mine would have been
  + ana feedback 5 #seventeen a build in 17 minutes!!
  + ana challenge 8 #cacheask Now three teams want it and each wants it different
  + marek insight 6 #scale What breaks if all eleven services come?
  + ana development 8 #across @staff What in my work is really across two teams, if you are strict?
  + ana solution 5 #onebyone ^cacheask One team at a time, and a date in writing for the others
  post ana kept Backend is on the cache: 38 before, 17 now.
    Seventeen. I told the lift about it.
  prep ana
  prep marek
  = #seventeen 5
    Under twenty, two weeks early.
  = #coverage 8
    It works. Seven calls in two weeks, was thirty.
  suggest ana 3 #sevendays ^coverage try+21 worked+14 Ask each of the seven who rang last month whether they would ring again
  = #cacheask 10
    Her first wish was to say yes to all three and work at night.
  = #onebyone 8
    Leila would call that the job. Customs will be cross, and Marek is not going to rescue it.
  = #jonasdoc 6
    Tell him. She will, today.
  try #onebyone try+42 worked+45
  change #jonasdoc given +7 yes/yes
  ! ana +1 done+1 Tell Jonas
  ! ana +7 done+7 Write the "not yet" to customs herself, with a date
  recap ana sent Seventeen minutes, two weeks early. Three teams want the cache now and they get it one after the other, with dates in writing. Customs will be cross for a while and Marek lets them.
  tell #waitci Builds took 38 minutes, and they take 17 now
    I brought it as a complaint, came back with a number and left with a project. The cache went from one service to all of the backend, one team at a time, with a date in writing for those who had to wait.
    What I am proudest of: the page about it is Jonas', and it is better than mine would have been.
  worth ana a-lot you
  worth marek yes other
week 42
  + ana development 8 #firstweek my first on-call week alone under the new rotation. slept badly, decided well
  + ana challenge 10 #twobuilds Two build systems, nobody owns either
  + ana insight 6 #liftanswer Did Ingrid say what she meant?
  + marek feedback 5 #runbook Everybody uses the runbook you left after Tuesday
  + ana development 4 #guildinvite the guild wants me to come back and bring the chart
  + marek development 5 #spring Spring round: I would like to start your page early
  > #twobuilds
  prep ana
  = #firstweek 14
    Woken once, at two, the token service. Called nobody, wrote down why.
    Marek: would you call somebody next time? Ana: no. But I would be allowed to.
  = #scale 10
    The network, then the bill, then her patience. In that order.
  = #runbook 5
    Four lines and a drawing. More lines nobody reads at night.
  = #liftanswer 10
    She would like builds to belong to somebody instead of to whoever is awake.
    Marek: she will ask you again. Have an answer you like.
  look #handcache
  moment A week of on-call, alone
    Slept badly, decided well. Woken once, at two, called nobody and wrote down why. The four lines and the drawing I left are the ones everybody uses now.
week 43 moved+1
  + ana challenge 8 #rerun People press "run again" on a flaky test without reading, me included
  prep ana
  prep marek
  = #across 16
    Strictly: the cache, since backend uses it without asking her. The rotation was Marek's.
    Not enough alone. A thing two teams need and neither starts.
  = #guildinvite 6
    She goes. Ten people and cake, with a number this time.
  = #tomasplan 12
    It only looks so from the outside; from the inside it is so. Marek needed to hear that.
    Ana offers one day a week for the pipeline half.
  = #spring 6
    Yes, but she writes the first draft.
  ! marek +4 done+4 Ask Tomás what he wants off his table
  ! ana +14 done+17 First draft of her own page for the spring round
  recap ana Tomás is alone with it from the inside. Ana offers one day a week, Marek asks him what he wants off his table, in that order.
  worth ana yes both
week 44
  + ana challenge 12 #waitsforme Releases wait for one person, and it is me
  + ana challenge 6 #cotwo The scanner release waited from one to five because I was in the rehearsal
  + marek challenge 8 #relplan Release week is in two months and the plan has your name on nine lines
  + marek insight 5 #who Who could do what you do on a release day, if you were ill?
  + marek insight 5 #draft How is the page for spring coming along?
  > #rerun
  = #cotwo 10
    Four packers went home early, unpaid. She called the foreman herself.
  = #who 14
    Jonas with a phone. Leila if she had to. Tomás never asked, nobody asked him.
    Ana: so four could and nobody may.
  = #relplan 9
    He crosses her out on five lines, with no other name. We leave them empty for now.
  suggest marek 3 #emptylines ^relplan try+12 worked+13 Leave the five lines empty until somebody wants them
  " Ana would rather have been asleep. Short.
  ! marek +7 done+12 Find names for the empty lines
  alone ana meeting: four could and nobody may. that is the sentence. do something with it
week 45
  + ana challenge 8 #mergeblock Every second merge is thrown out by a flaky test nobody changed
  + ana insight 6 #halffreeze What does "half lifted" mean? Half a person?
  + ana feedback 5 #guildwith The guild with a number: two hours, no cake left, four teams signed up
  + ana development 6 #guildtwo @askbuilds Four teams signed up: what do I owe them, and what not?
  post ana kept Guild yesterday: two hours, four teams signed up, customs first.
    I heard somebody apologised to you.
  prep ana
  = #halffreeze 12
    One seat for engineering, not said which team. Ingrid decides after the migration date is known.
    Ana would vote for backend. Against herself, she says.
  = #guildwith 9
    Somebody from customs apologised. She has put them first.
  = #mergeblock 12
    Counted one day by hand: 26 thrown out, 21 went through untouched the second time.
    Nobody believes red any more, that is the damage.
  suggest ana 4 #oneatatime ^mergeblock try+7 failed+9 Merge one change at a time for a week, and see
  = #draft 8
    Half. She writes what the team did, Marek puts a question mark at each "we".
  = #guildtwo 6
    A date each, in writing, and one afternoon. Not her nights.
  ! ana +7 done+6 Count a whole week of merges, by script
  look #askbuilds
week 46
  < #rerun
  + ana solution 8 #captain ^waitsforme A release captain, a new one every week, with the keys and the last word
  + ana challenge 6 #icebuilders The builders run out of disk on Mondays
  + ana insight 5 #captainpay should captains get something for it
  + marek feedback 6 #foreman You called the foreman. Nobody in engineering has ever done that
  + ana challenge 6 #snapshots Screenshot tests are flaky when the font server hiccups, Priya is tearing her hair out
  + ana solution 5 #why ^rerun The run-again button asks for a reason
  + ana solution 4 #nightclean ^icebuilders Throw old caches out on Sunday nights
  + ana - 3 #disktoday builders full. monday. of course
  merge #disktoday #icebuilders
  prep ana
  prep marek
  = #waitsforme 14
    She was the bottleneck and was proud of it, both. It is out now.
  = #captain 16
    Six captains to begin, Priya wants to be one. One page, two rehearsals, Ana never twice in six weeks.
    If a captain gets stuck they call Leila first, not Ana.
  = #foreman 4
    He still sends her pictures of parcels.
  try #captain try+42 worked+40
  change #foreman given
  ! ana +7 done+7 The captain's page, one side
  ! marek +5 done+5 Make the list of captains official so that nobody asks Ana
  ! ana +14 done+13 Rehearse with Priya and Jonas
  step ana #askbuilds +44 A talk at the guild, with the chart
  step ana #askbuilds Two teams come on their own
  recap ana sent A release captain every week, six names, two rehearsals, and never Ana twice in six weeks. Whoever is stuck rings Leila first.
    She was the bottleneck and was proud of it, both. It is out now.
  worth ana a-lot you
  worth marek a-lot other
week 47
  + ana challenge 6 #phoneoff i would like to switch off my phone from friday to tuesday
  + ana insight 6 #offsitebudget Who pays for the June offsite, and may we choose the place this time?
  + marek development 8 #storageleads The storage leads should know you, they have the other half of the build time
  + ana challenge 30 #junecal June: offsite, release and Tomás' week on call lie on the same ten days
  post ana Builders have disk again. Old caches go on Sunday nights and say what they threw away.
    31 lines, I read them all.
  prep ana
  prep marek
  = #phoneoff 6
    Of course. Marek takes the second line.
  = #icebuilders 10
    Old caches, three years of them.
  = #nightclean 3
    Jonas writes it, and it says what it threw away.
  = #rerun 10
    Take the button away? Then people push an empty commit.
  = #why 6
    A bit mean. Try it two weeks and read what they write.
  = #snapshots 9
    Priya bundles the fonts. Small fix, big peace.
  suggest ana 3 #fontsin ^snapshots try+14 worked+12 The fonts go into the repository, no server to hiccup
  = #captainpay 5
    The week after without meetings. Cheaper than money and they like it better.
  own #junecal +4 16:00 30
    Lake first, it is booked. The release goes a week later, Leila agrees.
    Marek asks Tomás about his week instead of moving it.
  try #nightclean try+14 worked+13
  try #why try+14 worked+16
  ! ana +7 done+12 Run-again button that asks why
  ! ana +5 done+5 Look for an offsite place that would be ours
week 48 moved+1
  + ana challenge 12 #flaky Flaky integration tests block every second merge
  + ana feedback 5 #easter Four days without a phone. Priya shipped on the Monday and told me afterwards
  + ana development 8 #staffyes @staff Do I want staff, or do I want to be asked before things are decided?
  + marek insight 6 #askwhy What do people write when the button asks them why?
  + ana insight 5 #billingdate When does the billing date get decided, and who else is waiting on it?
  + marek insight 6 #captainlist How do the first captains find it?
  prep ana
  prep marek
  = #easter 10
    Nothing broke. Two things wobbled and somebody else caught them.
    She was a little insulted for a quarter of an hour.
  = #staffyes 18
    Marek does not answer. She talks for ten minutes and ends at "both, but the second first".
    Three people to ask how they knew: Leila, the storage lead, and somebody who said no to it.
    Not this round. First a talk with Ingrid, the three of them, before the summer.
  = #storageleads 8
    She would like that. Not as a favour, with a question to bring.
  change #easter given +21 yes/yes
  ! ana +14 done+15 Ask Leila how she knew
  ! marek +14 done+13 Find somebody who was offered staff and said no
  ! ana +7 done+9 A question worth bringing to the storage leads
  step ana #staff +14 done+15 Ask Leila how she knew
  step marek #staff +14 done+13 Find somebody who said no to it
  step ana #staff +52 The talk with Ingrid, the three of us
  answer #billingdate After the second rehearsal, and Tomás says it, nobody else. Waiting on it: search, reports, and half of Priya's plan. You are on the list of people I tell on the day.
  alone ana #staffyes Both, but the second first. I said it aloud and it did not sound stupid.
  worth ana a-lot you
  worth marek a-lot other
week 49
  + ana development 6 #conftalk Conference talk: say yes or no by autumn
  + ana challenge 8 #apisuite The api suite alone is half of all the flaky tests, and it tests a thing we sold
  + ana - 4 #pancakes team breakfast, who is in
  > #conftalk
  x #pancakes
  prep ana
  = #offsitebudget 9
    Ingrid has the money, and we were never asked because we never asked.
    Ana has a place by a lake, two hours by train, no quiz.
  = #askwhy 9
    "Flaky" 61 times, "no idea" 20, "please" 4. Somebody wrote a poem.
    That list is worth more than any chart, says Ana.
  = #captainlist 8
    Priya loved it, Tomás slept badly, both would do it again.
  ! ana +7 done+6 Send Marek the place by the lake with a price
  look #askbuilds
  look #handcache
week 50
  + ana challenge 6 #mirror the package mirror was gone for six hours and limped for two days, and I heard of it at lunch
  + ana challenge 8 #handover On-call handover notes are too thin to act on
  + ana challenge 6 #olddocs The platform docs still describe the cluster we switched off
  + ana insight 6 #listen May I sit in on one of Ingrid's planning rounds, only to listen?
  + marek feedback 5 #calm You were the calmest voice on Tuesday
  + marek challenge 8 #mirrorreview Who leads the review of the mirror outage?
  + ana insight 5 #mirrorcost What did the outage cost, in parcels?
  > #flaky
  > #olddocs
  > #listen
  + ana solution 5 #deletesuite ^apisuite Delete the api suite instead of repairing it
  + marek challenge 5 #mirrorwho Who looks after the mirror on a Tuesday at noon?
  post ana Mirror is back at full speed since 19:20. The review is on Tuesday.
    Thank you for not naming anybody in that line.
  merge #mirrorwho #mirrorreview
  prep ana
  prep marek
  = #mirror 14
    The one on call was Jonas. The note from the week before said "mirror slow, fine".
    Nobody called her, because everybody wanted to manage without her.
    That is what she asked for, and it still stung.
  = #calm 4
    On the outside.
  = #mirrorreview 14
    Ana does. Jonas tells it first, nobody interrupts, and the word "should" costs a coin.
    No names on the page, only what one could see at that minute.
  = #apisuite 6
    Marek wrote half of it, four years ago. He is not attached.
  = #deletesuite 7
    She wants Tomás' blessing first.
  try #deletesuite try+14 worked+12
  change #calm given +14 partly/yes
  ! ana +6 done+5 Lead the mirror review
  ! ana +5 done+8 Ask Tomás about the api suite
  ! marek +2 done+2 Tell Jonas that nobody is looking for a culprit
  recap ana sent The mirror was gone for six hours and nobody called her, because everybody wanted to manage without her. That is what she asked for.
    The review on Tuesday is Ana's. Jonas tells it first. The word "should" costs a coin.
  answer #mirrorcost I asked Sven: nine hundred parcels a day late, two angry shops, and one very patient foreman. Less than feared. He would like to sit in the review, only to listen.
  worth ana yes both
week 51
  + ana development 10 #cacherewrite I’d like to lead the cache rewrite end to end
  + ana feedback 6 #reviewself The review: I bit my tongue four times. 3 coins in the jar, one is mine
  + ana challenge 6 #pins Half our builds ask the mirror for "latest" and take what comes
  + marek feedback 6 #letthink You let the room think before you answered. That is new, and people noticed
  + ana - 3 #printer printer on floor 2
  + ana - 4 #newlaptop laptop again. it restarted in the review
  < #flaky
  + marek development 6 #interviews Would you sit in when we interview again?
  > #interviews
  + ana solution 4 #pinours ^pins Pin ours first, the others follow with the captains
  post ana Review notes are up. Four causes, no names, three coins in the jar.
  prep ana
  prep marek
  = #letthink 8
    The silence after Jonas stopped was eleven seconds. She counted so as not to talk.
  = #reviewself 9
    Jonas found the half of the cause by himself, in front of everybody, because nobody helped him.
    He walked differently afterwards.
  = #pins 8
    Marek asks whether it is the mirror or us. Both, and only one of them is ours.
  = #pinours 4
  = #newlaptop 2
  change #letthink given +14
  try #pinours try+21
  ! ana +5 done+4 Pin the versions in the platform builds
  ! marek +6 Ask Ingrid about the June offsite budget
  ! marek +12 done+11 Order the laptop, for real this time
  alone marek #letthink She waited eleven seconds. I counted too. Tell Ingrid, not as praise but as a fact.
  worth ana yes you
week 52
  + marek challenge 6 #rel3 Release on Monday: three lines of the plan are still empty
  + marek insight 5 #rel3who Captain is Leila, who stands behind her
  + marek challenge 6 #rel3storage Storage will be at eighty percent by Sunday, by my arithmetic
  + marek insight 6 #rel3risk Which of the open things would you stop the release for?
  + marek - 5 #rel3comms Warehouses want one phone number, not four
  + marek challenge 5 #vendor The mirror vendor's contract: stay, leave, or run our own
  + marek - 4 #relnotes Who writes the release notes from now on
  + ana development 8 #pairing I would like a week with Jonas before either of us touches the cache
  + ana insight 5 #designers Is the platform team getting a second designer?
  + ana challenge 6 #stagedata Staging data is two years old, we test against customers who have left
  + ana challenge 6 #badges New people wait four days for access to anything
  > #flaky
  > #cacherewrite
  > #handover
  > #designers
  x #vendor
  x #relnotes
  > #stagedata
  > #badges
  post ana Release is out. Leila was captain and touched nothing. I was in the building and not in the room.
    And it shows. Sleep.
  = #rel3 7
    Leila takes two, Jonas the third. Ana takes none, on purpose.
  = #rel3who 4
    Tomás and Jonas. Ana is in the building and not in the room.
  = #rel3storage 6
    Seventy-one, he counted the snapshots twice.
  = #rel3risk 8
    Only the token refresh. Everything else can be repaired at noon on a Tuesday.
  = #rel3comms 4
    Marek's.
  = #pairing 9
    Marek moves the sprint around it. They start on Friday.
  ! ana +6 Write up the cache benchmark
  ! ana +7 List three flaky suites worth deleting
  ! marek +13 Introduce you to the storage leads
  " Release week. Most of this was Marek's again, he said it himself at the door.
  recap ana Release week again and most of this hour was Marek's, he said it at the door. Names for every empty line, none of them Ana's, on purpose.
    Next Thursday the first twenty minutes are hers.
  worth ana a-little other
  worth marek stood-still you
week 53
  < #flaky
  + ana solution 5 #quarantine ^flaky Quarantine flaky tests nightly, one owner a week
  + ana insight 8 #search ago+1 Why did search move to Q4, and what does it mean for us?
  < #cacherewrite
  + marek feedback 7 #review ago+4 How the incident review landed with the team
  < #handover
  < #designers
  x #printer
  ? ana staging deploy took 50 min again. third time since friday
  ? ana pairing with Jonas on the cache went really well, want more of that
  ? marek Would you present the build-time work at the guild in June?
  ~ ana nervous about the staff talk. what do I actually want?
  post ana ago+2 Mirror outage: the carrier's log confirms it, we ask for names the slow way round. Fix is in review.
    Thanks, that's all I needed.
  post ana ago+1 Flaky this week: customs 9, fonts 0. The api suite is gone, with a small funeral.
  alone ana Nervous about the staff talk. What do I actually want: the title, or more say in what we build?
