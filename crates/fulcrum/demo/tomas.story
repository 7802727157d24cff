story: Tomás Silva with Marek Dvořák
kind: reporting
series: weekly Tuesday 15:30 45 minutes Europe/Lisbon
place: Video, Marek calls

week 1
  + tomas challenge 12 #henrik When Henrik leaves, billing lives in one head and the head is mine
  + tomas - 4 #camera Can we leave the cameras off sometimes, I think better looking at the river
  + tomas insight 6 #grade I never know whether a quiet week from me worries you
  + marek feedback 5 #rounding The note you wrote on rounding was forwarded to me by three people
  ~ tomas say the thing about henrik first. not last, as always
  prep tomas
  = #henrik 20
    Three weeks until he goes. Tomás has a list of what only Henrik knows: 31 lines.
    Marek had thought of it as a handover. It is more like a rescue.
    Two hours with Henrik every day, nothing else from Tomás until then.
  suggest marek 4 #twohours ^henrik try+21 worked+21 Two hours with Henrik every day, and nothing else until he goes
  = #rounding 5
    He rewrote it four times. Marek: it reads as if once.
  = #camera 3
    Gladly. Marek walks, then.
  change #rounding given
  ! marek +1 done+1 Keep everything else away from Tomás until Henrik is gone
  ! tomas +14 done+13 Go down the 31 lines with Henrik
  recap tomas Three weeks, 31 lines, two hours a day with Henrik and nothing else. Marek keeps the door.
    I said it first and not last. It went better so.
  worth tomas yes both
  worth marek yes both
week 2
  + tomas challenge 8 #hallway The invoice format was decided at lunch, in a place where I don't eat
  + tomas - 5 #video The guild by video is ten people laughing at something outside the picture
  + marek insight 6 #nexthead Who could learn billing next, if I found the time for them?
  + tomas solution 5 #paper ^hallway If it is not on paper within a day, it was not decided
  prep tomas
  prep marek
  = #grade 13
    No. A quiet week from Tomás means he is writing. A loud one would worry him.
    Tomás says from afar silence is hard to read in both directions.
    Marek will say a good thing on the day he thinks it.
  = #hallway 16
    Nobody meant harm, it was soup. And still it cost him two days.
    Marek was at the table and did not notice either.
  ! marek +3 done+4 Write the lunch decision down and ask Tomás before it counts
  ! tomas +7 done+7 Write three lines each Friday, so that quiet can be read
  worth tomas a-little both
week 3
  + tomas challenge 6 #twelve Eleven of the 31 lines Henrik himself does not know any more
  + tomas development 8 #slow I would like to learn to disagree faster than the next morning
  jotted #slow i always disagree at midnight, in writing. why not at four, aloud?
  + tomas insight 5 #offsitefly Is it worth flying in for the offsite, two days there, two of travel?
  > #nexthead
  post tomas Henrik's list: 31 lines, 20 explained, 11 with a sign on them.
    The signs are the most honest documentation we have.
  prep tomas
  = #paper 10
    Marek likes it. Tries it with the three leads for a month.
  = #twelve 14
    The old customs discount: nobody knows why eleven percent. It just balances.
    They leave a sign on each: "here be Henrik".
  suggest tomas 3 #signs ^twelve agreed A sign on each line that nobody understands: here be Henrik
  = #slow 14
    He agrees in the meeting and writes a beautiful no at midnight.
    Marek: send it, but say one line in the room, even "I am not there yet".
  try #paper try+30 worked+33
  ! marek +7 done+6 Try the paper rule with the leads
  ! tomas +14 dropped+21 Find out where the eleven percent comes from
  goal #aloud every4 by+180 Disagree in the room and not the next morning
    One line is enough, even "I am not there yet". Done is when somebody changes course because I said it in time.
  step tomas #aloud +21 done+16 Say it once where only Marek hears it
  step tomas #aloud +60 done+63 Say it once in the leads' round
  step marek #aloud +120 done+114 Say it to Thijs
week 4
  + tomas feedback 8 #farewell Henrik's last day was Friday and I was sad like for an uncle
  + marek challenge 6 #scannerpay Ana makes the scanners faster, does billing mind more events at once?
  prep tomas
  = #farewell 12
    Marek too. They talk about the time Henrik billed a lighthouse.
  = #scannerpay 12
    It minds at about three times the load. There is a queue, he will look tonight. Not tonight, says Marek.
  = #video 6
    A proper microphone would be two hundred euro. Marek had no idea it was that bad.
  ! marek +10 done+24 A microphone for the guild room
  ! tomas +7 done+7 Look how much the queue can take
  answer #offsitefly Yes, I would. Not for the programme. Sit with the packers and with Ana. The hotel is near the river, I looked, and nobody will put you into a quiz.
week 5
  + tomas feedback 5 #glad I am glad I came, I had two talks by the coffee machine worth the flight
  + tomas challenge 10 #dates1 A date for the ledger change is in the plan and I have never seen it before
  + tomas solution 6 #reading A reading hour: every Wednesday three people read one file of billing aloud
  + marek feedback 5 #softly You said "maybe we could look" and meant "please don't". They looked
  + tomas insight 6 #whoasks When Thijs wants a date, whom does he ask first?
  prep tomas
  prep marek
  = #glad 5
    With Leila, about tax, and with a packer, about his son in Porto.
  = #dates1 20
    Yusuf put it there so that there was something. Thijs took it for true.
    Tomás: a date nobody asked me about is a wish with a number.
    Marek takes it out today.
  suggest marek 3 #nodate ^dates1 try+14 worked+14 No date in a plan without a word from whoever does the work
  = #softly 10
    He laughs, because it is so. In Portuguese everybody would have understood.
  ! marek +1 done+2 Take the date out and tell Yusuf why
  recap tomas sent The date goes out of the plan today and Yusuf hears why from Marek. Reading hour on Wednesdays, three people, one file, aloud.
  worth tomas yes you
week 6
  + tomas - 4 #heat It is 39 degrees here, I work from five to one today
  + marek development 8 #reader Would you write the long page about how money moves through the house?
  + tomas challenge 6 #retry Payments are retried at midnight all at once, and the bank locks us out
  + tomas - 4 #micro Is the microphone coming
  post tomas Midnight retries: the bank locked us out twelve times last month. List is on the page.
  prep tomas
  = #reading 14
    Leila is in. Ana once a month. Jonas asked if he may just listen.
    Try six Wednesdays.
  = #whoasks 12
    Ingrid, then Marek, who hates to say "I'll ask". He will learn to say it.
  try #reading try+42 worked+44
  ! tomas +1 done+1 First reading hour, the file with the discounts
  " Short, because of the heat.
  ! marek +14 done+12 Say "I'll ask" to Thijs, at least once
week 7
  + tomas feedback 5 #answered In the finance call you answered a question that was asked of me
  x #heat
  + tomas solution 5 #dice ^retry Spread the retries over an hour, with a dice
  prep tomas
  = #answered 12
    Marek filled a silence of two seconds. It was Tomás' thinking.
    He will count to ten. Tomás will say "one moment", aloud.
  = #reader 12
    Yes, with pleasure and slowly. It may be the most useful thing he does this year.
  = #retry 9
    Twelve customers last month. The bank writes politely and in capitals.
  = #dice 6
    Two days. He would like Leila to read the dice.
  try #dice try+14 worked+14
  change #answered given +14 yes/yes
  ! tomas +14 done+12 Spread the midnight retries
  ! tomas +42 done+55 The long page: how money moves
  alone tomas #answered two seconds are not silence, they are thinking. he understood before I finished the sentence
  worth tomas yes you
week 8
  + tomas insight 6 #remote Would I get further here if I lived where you live?
  + tomas feedback 4 #reading2 The reading hour found two bugs and one love letter in a comment
  + marek challenge 6 #auditask The auditors want to see who may change a price
  + marek insight 5 #load What are you doing that somebody else should do?
  post tomas Two old accounts are closed, the auditors have their note. Six names became four.
    I was sure that it was four. Thank you for looking.
  prep tomas
  = #micro 3
    Ordered. Late, Marek says it himself.
  = #auditask 15
    Six people may, two of them have left. That should have been seen.
    Closed today, and a list each month.
  suggest tomas 4 #monthlylist ^auditask try+30 worked+30 Once a month a list of who may change a price, to whoever is named on it
  = #reading2 6
    To somebody called Birgit, from 2016. They leave it in.
  ! tomas +1 done+1 Close the two old accounts and note it for the auditors
  ! marek +30 done+28 Say Tomás' name in Ingrid's round
  step tomas #aloud done I said "I am not there yet" to Leila, and she waited
week 9
  + tomas challenge 8 #paperslip The paper rule works when you are in the room and not otherwise
  + tomas development 6 #news Inês is pregnant. Nobody here knows yet. I wanted to tell you before I tell you in a hurry
  + marek - 4 #summer When are you off
  ~ marek plan the cover long before, not in the last week. tell nobody.
  prep tomas
  prep marek
  = #news 15
    Marek is so happy that he forgets to be a manager for some minutes.
    He takes four weeks at once when it comes, and Fridays later.
    It stays here until Tomás says otherwise.
  = #remote 14
    Honestly: a bit, yes, and Marek is ashamed of the bit.
    What he can do: say Tomás' name in rooms where he is not. What he can't: the soup.
  = #load 8
    Answering finance one question at a time. A page with the fifteen usual ones.
  ! tomas +21 done+19 The fifteen questions finance always asks
  alone marek Inês is pregnant, nobody knows. Plan the cover by November, write it down nowhere else. Ask about him first, every time.
  worth tomas a-lot both
  worth marek a-lot other
week 10
  + tomas development 6 #namesaid You said my name in Ingrid's round. Somebody wrote to me from there
  + tomas challenge 6 #customers Three customers were billed in the wrong currency, and support knew for a week
  + tomas insight 5 #why2 Why do we migrate billing at all, in one sentence I could tell my mother?
  + tomas solution 4 #shout ^customers One place where support can shout, and I answer the same day
  prep tomas
  = #paperslip 14
    The leads forget. Not out of malice, out of corridor.
    Tomás asks that the next one who forgets has to do it again, with him. Marek winces and agrees.
  suggest marek 4 #decideagain ^paperslip try+30 worked+14 Whoever forgets decides it again, with Tomás
  = #customers 9
    Support had nobody to tell. A week of wrong dollars.
  = #shout 5
  = #summer 3
    Two weeks at his parents', no network to speak of.
  try #shout try+21 worked+20
  ! marek +4 done+4 A channel where support can shout
  answer #why2 One more try, for your mother: the machine that writes our bills is old, and the people who repair it retire in two years. So we move house, slowly, and carry the glasses ourselves.
week 11
  + tomas feedback 5 #again You made them decide it again with me. It came out differently. Thank you
  + tomas challenge 10 #bothledgers From one ledger to the other without stopping: I don't see it yet
  post tomas Wrong currencies: three customers, all corrected, all written to by hand. Support has a place to shout now.
    They told me. They like the place.
  prep tomas
  = #again 5
    Marek thought it would be the same. It was better.
  = #namesaid 8
    Strange to be known by somebody one has never seen. Nice strange.
  change #again given
  ! tomas +7 done+6 The one sentence about why, on top of the plan
week 12
  + tomas solution 8 #dual ^bothledgers Write to both for a season, compare every night, and only then move
  + tomas challenge 6 #nights The nightly comparison would need somebody who wakes up
  + marek feedback 5 #oneline You said "I am not there yet" in the room on Thursday. It changed the afternoon
  < #nexthead
  + tomas solution 4 #greenpage ^nights Nobody wakes up: a page that is green or not in the morning
  prep tomas
  prep marek
  = #bothledgers 12
    He draws it with two rivers. Marek understands it for the first time.
  = #dual 16
    Longer than any other way and nobody loses money. Leila asked the same three questions as he.
    Marek buys it. He will have to sell "longer".
  = #oneline 4
    His hands were wet. But yes.
  try #dual try+200 worked+265
  ! tomas +21 done+20 Two pages on writing to both ledgers
  ! marek +14 done+15 Prepare Thijs for "longer"
  recap tomas sent Both ledgers for a season, compared every night, and only then we move. Marek sells "longer" to Thijs.
    Nobody is woken by it: a page that is green or not at eight in the morning.
  goal #heads every6 by+250 Billing can be carried by three people
    If I fall from the bicycle the month's end must happen anyway. Three heads, not one and a wiki.
  step tomas #heads +40 done+63 Leila does a month's end alone
  step tomas #heads +90 done+71 The fifteen questions finance asks, on a page
  worth tomas a-lot you
week 13
  + tomas challenge 5 #cover While I am away: what may wait, what may not
  + tomas insight 5 #longer How did Thijs take it?
  + tomas ask 5 #voices What do other teams say about us when we're not there?
  prep tomas
  = #nexthead 14
    Leila knows half of it by the reading hour. Jonas is curious. Nobody has time.
    Tomás: time is what we say it is. Marek writes that one down.
  = #cover 10
    Retries may not wait. Leila has the keys and the dice.
  = #nights 7
    Marek had a person in mind. There is none.
  = #greenpage 6
    And if it is not green, nothing moves until noon.
  = #voices 6
    That we are slow and never wrong. He would sign the second half.
    Marek: and that the notes are a pleasure to read. That he had not said before.
  try #greenpage try+60 worked+70
  ! marek +7 done+7 Two half days for Leila in billing
  look #aloud
week 14 skipped Tomás on holiday
week 15 moved+3
  + tomas feedback 5 #rested Nobody wrote to me for two weeks. I know that this was work for somebody
  + tomas challenge 6 #fullmoon My ledger test fails now and then and I tell myself it is the moon
  post tomas Back, with figs. The ledger test failed twice while I was away, Leila says the moon.
  prep tomas
  = #longer 14
    Thijs said: longer than what. Marek said: than wrong. That ended it for now.
    Tomás would like to hear him say it himself once.
  = #rested 5
    Leila, twice. He brings her figs.
  change #rested given
  ! tomas +7 done+8 Thank Leila, with figs
  " First day back, sand in the keyboard.
week 16
  + marek challenge 8 #freezerel What does billing have in the release?
  + tomas challenge 8 #stagingdb Three teams write into the staging database and I find ghosts in my invoices
  + tomas insight 6 #seven Why do seven countries have seven month's ends, did somebody want that?
  + tomas - 3 #ghostinvoice an invoice on staging to a customer called Test Testington
  merge #ghostinvoice #stagingdb
  prep tomas
  prep marek
  = #freezerel 15
    The retries and the currency fix. Small and proper.
  ! marek +10 done+16 A call with Thijs, Tomás in it, one hour
  answer #seven Nobody did. Each came with its accountant. One calendar for all would be a year of diplomacy, so I have put it on my list for the day after the migration, with your name as the one who asked.
  worth tomas a-little other
week 17
  + tomas - 4 #figs Figs survived the post
  + marek insight 5 #launch Will you be reachable on launch day, and do you want to be?
  x #figs
  + tomas solution 4 #schemas ^stagingdb A schema each on staging, even if it is ugly
  prep tomas
  = #launch 8
    Yes until ten at night. Inês has her scan in the morning, so not before eleven.
  = #stagingdb 10
    Half a day a week lost to ghosts, and not only his.
  = #schemas 6
    Ana would help but is drowning. After the release.
  = #fullmoon 12
    It is not the moon, it is midnight in another time zone, he thinks. No hour to look.
  try #schemas try+60 failed+58
  alone tomas #schemas right thing, wrong month. ana is drowning and I bring her a rubber ring to paint
week 18
  + tomas - 5 #seventeenweeks We saw a hand. A whole hand
  + tomas feedback 5 #anatired Ana is very tired and nobody says it to her
  = #seventeenweeks 7
    Marek's daughter is eleven and he remembers the hand.
  = #anatired 12
    Marek sends her home on Thursday, he had decided it already and is glad to hear it from him.
    Tomás could tell her himself. He would rather send olives.
  " Release week, twenty minutes.
  ! tomas +3 done+3 Olives for Ana
  recap tomas Twenty minutes in release week. Marek sends Ana home, I send olives.
week 19
  + tomas development 8 #thijscall The call with Thijs: I said the sentence. Can we look at how I said it?
  + tomas insight 6 #namelist On Ana's list of services nobody owns, five are mine by accident
  + marek feedback 5 #quietrel Your part of the release was the only one nobody talked about
  post tomas Owners are in all billing repositories. Two services are ours after all, three went back.
    Ana printed your note. I think that is a medal.
  prep tomas
  prep marek
  = #quietrel 4
    The best kind.
  = #thijscall 18
    He said: I won't give a date before both ledgers agree for thirty nights.
    Thijs asked twice, he said it twice, the second time shorter. Marek would not change a word.
  = #namelist 10
    Two he takes, three go back with a note.
  change #quietrel given
  ! tomas +14 done+14 Owners into the billing repositories, as Ana's first try
  look #aloud
  worth tomas yes you
week 20
  + tomas insight 8 #pause So Henrik's chair stays empty. What does that do to thirty nights?
  + tomas challenge 8 #alone2 If I fall from the bicycle, nobody can run the month's end
  + marek challenge 6 #baby When do we tell the team, and how do we cover the four weeks
  prep tomas
  = #pause 16
    It means Leila's half days are all there is. Marek asked for more and did not get it.
    Tomás asks him to write that down for Thijs, with the date.
  = #baby 12
    This week, by Tomás, with a picture of the hand.
    Cover: Leila the ledger, Ana the pipeline, migration stands still for four weeks. It really stands.
  suggest marek 4 #standsstill ^baby try+55 worked+105 The migration stands still for four weeks, and really stands
  ! marek +5 done+5 Write to Thijs: without the seat, no earlier than the thirty nights
  recap tomas Henrik's chair stays empty, so thirty nights with Leila's half days. Marek writes that to Thijs, with the date.
    The team hears about the baby from me, with a picture of the hand.
  alone marek He asked for the seat to be written down and not for himself. Remember that when he says he is fine.
week 21
  + tomas feedback 4 #pictures Everybody was so kind. Even Sven sent a goat
  + tomas insight 6 #boxes People talk of boxes. Is backend in one?
  + tomas solution 6 #drill ^alone2 Month's end drill: Leila does it, I sit on my hands and the cat
  + tomas development 6 #teach I liked teaching Leila the month's end more than doing it
  prep tomas
  prep marek
  = #pictures 3
  = #alone2 10
    Eleven steps by hand, four from memory. He wrote the four down on Sunday.
  = #drill 12
    Worked with one phone call. Next month without.
  = #boxes 14
    Marek tells him the same as the others: two drawings, he may not show them, no decision.
    Tomás: from here it sounds like furniture moved in the flat above.
  try #drill try+24 worked+31
  ! tomas +21 done+24 Second drill, without a call
  step tomas #heads done First drill: one phone call, one cat
  worth tomas yes both
week 22
  + tomas challenge 6 #rumour2 I hear of the reorganisation from my old colleague in Porto before I hear it from us
  + marek feedback 5 #longpage The long page: Ingrid read it on the train and missed her stop
  post tomas The long page is finished: how money moves through the house. Nine pages, one drawing, no adjectives.
    Ingrid missed her stop because of it.
  prep tomas
  = #longpage 6
    He is proud and changes the subject to commas.
  = #rumour2 14
    Marek calls him on Mondays now, ten minutes, before the corridor starts.
  suggest marek 3 #mondaycall ^rumour2 try+40 worked+38 Ten minutes by phone on Monday mornings, before the corridor starts
  = #teach 14
    Leila said the same to Marek. Goal for the year after: billing can be carried by three people.
  ! marek +7 done+6 Call on Monday mornings while the rumour lasts
  ! tomas +30 done+27 Write down what Leila and he did, for whoever is third
week 23
  + tomas feedback 12 #review Yesterday. Ana's comment. I don't want to make it big
  + tomas challenge 6 #ci1 My change waited nine hours for a green light, and the red was never mine
  ~ tomas did not sleep. silly, it is one line
  = #review 28
    "Did anybody run this even once", before nine people. He had run it for two evenings.
    He did not answer. He walked to the river and thought about the word anybody.
    Marek does not explain her. He asks what Tomás wants: not an apology in public. A call.
    Marek will not arrange it, unless she doesn't by Friday. He thinks she will.
  ! tomas +3 dropped+2 Write to Ana if she does not call
  alone tomas anybody. the word was anybody
  worth tomas a-lot both
  worth marek a-lot other
week 24
  + tomas feedback 5 #called She called within a day. She was so hard on herself that I had to be the kind one
  + tomas insight 5 #shielded Do you keep things from me because of the baby?
  + marek insight 6 #decembernothing What would make the weeks before the birth light?
  prep tomas
  prep marek
  = #called 8
    They have a sign now: she writes "question" when it is one.
  = #decembernothing 12
    No new thing after the month's end. And not being asked how he sleeps.
  change #called given +21 yes/-
  ! marek +1 done+1 The two things he kept back, in writing
  ! marek +14 done+13 Nobody adds work to billing before the birth
  answer #shielded Yes, twice, and it was wrong: the discount dispute, and a rumour about the budget that turned out to be one. Both are in my mail from tonight. You are going to be a father, not made of glass.
  worth tomas yes both
week 25
  + tomas challenge 8 #dispute The discount dispute: eleven percent again, it is one of Henrik's
  + tomas - 5 #crib I built a crib. One screw was left over
  + marek challenge 6 #coverplan The cover plan, line by line
  + tomas challenge 6 #ananottalk Ana says nothing in stand-up any more, is she all right?
  jotted #ananottalk is ana ok?
  prep tomas
  = #dispute 16
    They find an old mail: it was a promise to a customer who is long gone.
    Thijs may decide, not they. It feels good to hand something up.
  suggest tomas 4 #twooptions ^dispute try+14 worked+6 One page with two options, and Thijs decides
  = #coverplan 14
    Leila corrected it. Better now.
  = #crib 4
    Marek: there always is.
  ! marek +7 done+5 Bring the eleven percent to Thijs, as two options
  recap tomas sent The eleven percent was a promise to a customer who is long gone. Two options on one page, Thijs decides, we do not.
week 26
  + tomas development 8 #guildtalk I would speak at the guild about two ledgers, with dice, before I go
  + marek feedback 5 #handed How you handed the dispute to Thijs was a model. One page, two options, no fear
  post tomas Cover plan is corrected by Leila and better than mine. Nobody needs to ring me.
    Nobody will. Go and build the crib again.
  prep tomas
  prep marek
  = #guildtalk 12
    Yes. And with the microphone, which is there at last.
  = #ananottalk 8
    Marek has seen it. He doesn't say more and Tomás doesn't ask.
  = #handed 5
  = #ci1 12
    Somebody should count it. Everybody says somebody.
  suggest marek 3 #ahook ^ci1 agreed Somebody counts the red ones, with a tally on paper
  ! tomas +7 done+6 The guild, with dice
  look #heads
week 27
  + tomas - 5 #threesixes They laughed inside the picture this time
  + tomas insight 5 #staystogether I read that backend and platform stay together. Who won?
  + tomas challenge 6 #lastpages Four pages left for Leila and perhaps a week
  > #lastpages
  = #threesixes 6
    Priya threw three sixes and bankrupted a customer. It will be told for years.
  = #staystogether 10
    Nobody. Operations got a budget. Marek is tired of it and says so.
  change #handed given
  " If it starts tonight it starts tonight. Marek: then don't write, just go.
  alone marek meeting: Told him: if it starts tonight, don't write, just go. It started on Saturday.
week 28 skipped Parental leave
week 29 skipped Parental leave
week 30 skipped Parental leave
week 31 skipped Parental leave
week 32 skipped Parental leave
week 33 skipped Parental leave
week 34 skipped Holidays
week 35
  + tomas development 10 #alma Alma. 3,340 grams, all lungs
  + tomas insight 6 #whatchanged What has changed in six weeks that nobody will think to tell me?
  + marek feedback 5 #stood The migration really stood still. Leila defended it like a dog
  + tomas challenge 10 #datesagain There is a rehearsal date in the plan, and a colour next to it. Who did that?
  + tomas challenge 8 #sleepless I have slept three hours at a time for six weeks and my code looks like it
  + tomas - 4 #fridays Fridays free from now, I will forget it, please remind me
  x #lastpages
  post tomas I am here. Mornings are for reading, nothing that moves money before noon.
    Good rule. I told the others that it is mine.
  prep tomas
  prep marek
  = #fridays 4
    Marek puts a wall in his calendar.
  = #alma 15
    He shows her to the camera. Marek's face does something.
    Four weeks became six. Leila said six is a number too.
  = #whatchanged 16
    Thijs was told "probably spring" by Marek, who took it back two weeks later.
    Tomás is quiet, then says: in one line, in the room, I am not there yet.
    The ledger test: it was the time zone. Ana and Leila found it.
  = #stood 4
  ! marek +2 done+1 Block the Fridays
  ! marek +3 done+3 The whole "probably" story, with who heard what
  answer #whatchanged The whole "probably" story, as promised. Thijs asked me on a Tuesday, I said "probably spring", I took it back two weeks later in writing. Heard by: Thijs, Yusuf, Ingrid. Not decided by anybody. The ledger test was the time zone, as you said.
  worth tomas a-lot both
week 36
  + marek - 5 #mig5 Can we rehearse with half the customers
  + tomas - 5 #tooth No sleep, possibly a tooth
  + marek insight 5 #mig6 Do you need Olena's people for the comparison?
  + tomas feedback 6 #worst Ana's evening about the worst calls, she wants me to draw. I would like to, is that work?
  + marek challenge 8 #mig1 Migration: where are we with writing to both?
  + marek insight 6 #mig2 What does Thijs need to see by the end of the month?
  + marek insight 5 #mig3 Names for the rehearsal
  + tomas insight 5 #rota The new on-call: is there a version of it for people with a newborn?
  + marek - 3 #halfmore Or with a third of the customers?
  merge #halfmore #mig5
  prep tomas
  = #mig1 14
    Eighty percent of the events go to both. The missing fifth is the hard fifth.
  suggest tomas 3 #onenumber ^mig1 try+60 worked+88 One number a week for Thijs: how many invoices differ
  = #mig2 12
    Every week the number of invoices that differ. One number, one line.
  = #mig3 6
  = #sleepless 14
    Nothing that moves money before noon. Leila reads everything twice until spring.
    He is ashamed to need that. Marek: she offered before you asked.
  suggest marek 3 #notbeforenoon ^sleepless try+90 worked+84 Nothing that moves money before noon, and Leila reads everything twice
  ! tomas +10 done+9 The one number for Thijs
  ! marek +4 dropped+33 Add a colour for each customer group
  ! tomas +14 done+13 Say it himself when a night was bad
  answer #rota Not before your nights allow, and you say when. Ana was fierce about it, for you. I have written it into the page of the rotation so that it does not hang on me.
  worth tomas stood-still other
  worth marek stood-still you
week 37
  + marek challenge 8 #mig7 Why did the number go up from 400 to 900?
  + marek insight 6 #mig8 What do I tell Ingrid on Thursday?
  + tomas development 6 #goalsnew I had a goal once, about three people who can carry billing
  + marek challenge 6 #mig10 Staging for two days, somebody will complain
  ~ tomas I can't hear the word migration any more. it is not marek's fault. or a bit
  x #tooth
  + marek challenge 8 #mig4 The hard fifth: what is in it
  post tomas The number: 900, was 400. Refunds are compared as well now. It is better and looks worse.
    I have sold exactly this sentence to Ingrid. Thank you.
  prep tomas
  = #mig7 12
    Because now refunds are compared too. It is better and looks worse.
  = #worst 5
    That is very much work.
  = #mig4 9
    Refunds, split parcels, and everything that Henrik did by hand at night.
  = #mig5 8
    No, the half that is left out is the half that is strange.
  = #mig6 6
    Yes. Olena said yes already, over coffee, by video.
  ! marek +7 done+9 Olena's people for a week
  look #heads
  worth tomas stood-still other
week 38
  + marek challenge 5 #mig9 Rehearsal runbook, who writes it
  + tomas - 5 #drew I drew gravestones for nine alerts
  + tomas challenge 6 #mistake I sent eleven test invoices to real customers on Monday
  + tomas solution 4 #cantreach ^mistake Test addresses that can not reach the world, in code and not in care
  post tomas Eleven test invoices went to real customers this morning at eleven. I called all eleven. Nine laughed.
    I know it is hard to write such a line. It is a good one.
  = #mistake 20
    At eleven in the morning, after two hours of sleep. He saw it after six minutes and called all eleven himself.
    Nine laughed. Two did not.
    He had promised nothing before noon and did not keep it, because Thijs was waiting for the number.
    Marek: then that is mine as well.
  = #cantreach 4
  = #mig10 6
    Ana moves the builds.
  = #drew 4
  = #mig8 10
    Say: it looks worse because we look.
  try #cantreach try+7 worked+7
  ! tomas +3 done+2 Build the wall around the test addresses
  ! marek +1 done+1 Tell Thijs the number comes on Wednesdays, after noon
  " Rest of the agenda left. Enough for one day.
  alone tomas #mistake I had promised nothing before noon. and I did it for a number
  worth tomas a-lot both
week 39
  + marek challenge 6 #mig11 Rehearsal: go or no go
  + marek challenge 5 #mig12 Who calls the warehouses
  + tomas feedback 8 #mymeeting I counted. Since I am back thirteen points were yours, and twelve of them are the same word
  + tomas challenge 8 #guilt I leave at five for Alma and feel the others' eyes, although nobody looks
  prep tomas
  prep marek
  = #mig11 12
    Go, with a stop at noon on the second day.
  = #mig9 5
    Leila writes, he corrects.
  = #mymeeting 20
    Marek reads his own list aloud and it is embarrassing. Mig, mig, mig.
    He was afraid, of Thijs and of the date, and came here to be calmed. Not the place.
    The migration gets its own half hour on Mondays, with Leila. Here only if Tomás brings it.
    Tomás' hands were wet again. It went faster than the next morning, though.
  = #mig12 2
  change #mymeeting given +28 yes/yes
  ! marek +2 done+1 Half an hour on Mondays for the migration, with Leila
  recap tomas sent Seventeen points were Marek's and most of them one word. The migration gets half an hour on Mondays with Leila. Here only if I bring it.
    I said it in the room.
  step tomas #aloud done Thirteen to twelve: I counted aloud and my voice held
  worth tomas a-lot you
  worth marek a-lot other
week 40
  + tomas development 5 #pleasure What did I like in this work before it was a migration?
  jotted #pleasure was there a time when I liked this?
  + marek insight 5 #howis I bring one thing: how is it at home?
  + tomas solution 4 #nocolour ^datesagain No colour in a plan without the hand of who does the work
  prep tomas
  prep marek
  = #howis 10
    Inês goes back to work soon. They will both be tired, then, and together.
  = #datesagain 12
    Marek did. It was a colour for himself and somebody made a slide of it.
    It is the oldest point on the page and Tomás waited for it politely.
  = #nocolour 5
    Yusuf sighs and agrees. Marek's colours are gone by evening.
  = #guilt 14
    Marek leaves at five on Wednesdays, for the choir, and will say so aloud from now on.
  suggest marek 3 #saysaloud ^guilt try+30 worked+32 Whoever leaves at five says so, beginning with Marek
  try #nocolour try+30 worked+33
  ! marek +3 done+3 Tell the team when he himself leaves, and why
  look #aloud reached
  worth tomas yes you
  worth marek yes other
week 41
  + tomas challenge 10 #rehearsal1 The rehearsal: we stopped at noon. Three percent do not agree
  + tomas feedback 5 #monday The Monday half hour works, and this one is ours again
  + tomas insight 6 #bad How bad may it be before you have to tell Ingrid?
  + tomas solution 5 #byreason ^rehearsal1 Sort the three percent by reason, not by customer
  post tomas Rehearsal stopped at noon by us. Three percent, five reasons, all written down by two o'clock.
    Said to Ingrid with your name in it.
  prep tomas
  prep marek
  = #rehearsal1 18
    He said stop before anybody else thought of it. Nine minutes later everything was as before.
    Three percent is eleven thousand invoices.
    Marek: a rehearsal that stops is a rehearsal that worked. Tomás half believes it.
  = #byreason 5
    Probably five reasons and not eleven thousand.
  = #bad 12
    It may be anything, as long as it is the same number he would tell his mother.
  = #monday 4
  try #byreason try+21 worked+20
  ! tomas +7 done+6 The list of reasons, longest first
  ! marek +1 done+1 Tell Ingrid three percent, with the reason
  recap tomas A rehearsal that stops is a rehearsal that worked. Sorted by reason it is five and not eleven thousand.
  worth tomas yes you
week 42
  + tomas challenge 8 #honest I wrote "on track" in the weekly line and it was not true
  + tomas insight 6 #offtable You asked me what I want off my table. All of it, but mostly the pipeline half
  + marek feedback 5 #stop Ingrid asked who said stop. I said your name, twice
  + tomas challenge 6 #rounding2 Our rounding and the reports' rounding differ by a cent and a law
  + tomas solution 6 #fridaynote ^honest The weekly line is written by Leila and me together, never at night
  ~ tomas why is it harder to write "not yet" than to work the whole night
  prep tomas
  = #honest 18
    He wrote it at night, so as not to frighten anybody. Then he could not sleep even when Alma did.
    They correct it together, here, in four words: not on track yet.
    Nothing happens. Thijs writes "thanks for telling me".
  = #stop 4
  = #pleasure 12
    The moment when two columns agree. And explaining it to somebody who laughs.
  change #stop given
  ! tomas +1 done+1 The four words to Thijs
  alone marek #honest He wrote "on track" at night so as not to frighten me. What do I do that people want to spare me?
  worth tomas a-lot you
  worth marek yes other
week 43
  + marek development 6 #teachagain You were happiest when you taught Leila. Whom would you teach next?
  + marek insight 5 #jonasb Is billing something for Jonas, or is he being polite?
  prep tomas
  prep marek
  = #fridaynote 6
    Good, and shorter.
  = #offtable 14
    Ana has offered one day a week for the pipeline. Marek did not send her.
    Tomás says yes in the room. Straight away.
  = #rounding2 12
    Leila and Olena went to an accountant. One rule now, and he builds it.
  = #goalsnew 10
    Still true. Leila two thirds, Jonas a tenth. Every Wednesday again.
  try #fridaynote try+30 worked+35
  ! tomas +14 done+12 One rounding rule in the ledger
  ! tomas +2 done+2 Start the reading hour again
  goal #saydate every3 by+80 Say the honest date myself, before anybody asks
    Not a promise with a colour. What has to be true, in order, and then the date.
  step tomas #saydate +20 done+20 A page: what has to be true
  step tomas #saydate +40 done+40 Second rehearsal to the month's end
  step marek #saydate +45 done+48 Ingrid and Thijs in one room, Tomás speaks
  step tomas #saydate +110 Thirty nights in a row
  answer #jonasb Not polite, I asked him in a way that he could say no. He said: "I read it like somebody looking for mushrooms." Take him on Wednesdays.
week 44
  + tomas feedback 6 #rounds Four people at the reading hour, and Priya came for the biscuits
  + tomas challenge 6 #rotagain I think I could take one week on call, with Leila behind me
  + tomas challenge 8 #invoicetwo An invoice page takes two seconds and Priya has proof that it is me
  > #rotagain +28
  + tomas solution 4 #sums ^invoicetwo Keep yearly sums instead of reading every line since 2019
  + tomas - 3 #spinner priya sends a film of a spinner. it has music
  merge #spinner #invoicetwo
  prep tomas
  = #teachagain 12
    Jonas, if Jonas wants. Priya wants to know why an invoice takes two seconds.
  = #rounds 5
  ! marek +7 done+6 Ask Jonas, in a way that he can say no
  step tomas #heads done Jonas finds the rounding by himself
week 45
  + tomas insight 6 #seat Half lifted: would the seat be Henrik's?
  + tomas feedback 5 #choir It helped that you say when you leave. I leave now as if it were normal
  + tomas development 10 #saydate @saydate I would like to be the one who says the date. Before anybody asks
  prep tomas
  prep marek
  = #seat 12
    One seat, between backend and platform, after the migration has an honest date.
    So the date decides and he makes the date. He does not like that arithmetic.
  = #choir 5
    Marek sings bass. Badly.
  = #invoicetwo 9
    She brought a film of a spinner. It is his own code, from before he knew better.
  = #sums 5
    Half a day.
  try #sums try+14 worked+7
  ! tomas +7 done+5 The invoice page under half a second, with Priya measuring
  worth tomas a-lot you
week 46
  + tomas challenge 6 #april Everybody says spring and everybody lowers the voice
  + marek feedback 5 #twohalf Priya showed the invoice page in stand-up and bowed to Lisbon
  + marek insight 5 #firstcaptain Would you take a week as release captain?
  + tomas development 6 #longagain The long page once more, for people who have never seen a ledger
  > #longagain
  prep tomas
  prep marek
  = #twohalf 4
    He bowed back. The picture was frozen.
  = #saydate 18
    Then he needs what makes it true: second rehearsal, thirty nights, month's end.
    Not this spring. He says it aloud and the roof stays on.
    Marek will be beside him and not in front.
  = #april 8
    Half of them know. They wait for somebody to go first.
  own #longagain +2 11:00 30
    Three readers: somebody from sales, a new packer, Tomás' mother if she were here.
    One page, one parcel, five coins. Marek reads it with his thumb over the jargon.
  ! tomas +14 done+14 A page: what has to be true, then the date
  recap tomas sent What has to be true: second rehearsal, thirty nights, month's end. Not this spring, and I say it, with Marek beside and not in front.
  worth marek yes other
week 47
  + tomas challenge 6 #redqueue The queue threw out my rounding rule four times for somebody's fonts
  + tomas insight 5 #offsitebaby The June offsite: may one come with a baby, or by video, or not?
  post tomas One rounding rule, signed by an accountant, in both ledgers since Monday.
    Two years of argument in one line. Well done, all three.
  prep tomas
  = #firstcaptain 10
    Yes, afraid, with Leila one floor above.
  = #redqueue 10
    Ana's button asked him why. He wrote a small poem.
  suggest tomas 3 #poem ^redqueue try+14 worked+16 Press "again" only with a reason, mine may rhyme
  ! marek +10 done+9 Ask whether babies may come to the offsite
  " The rest we used to look at the page with the date. It is nearly there.
  ! tomas +7 done+7 Read the captain's page with a cold eye
  look #saydate
week 48
  + tomas development 6 #captain The captain's week: I slept badly, and everything left the harbour
  + tomas challenge 8 #thirty Eleven nights in a row agree, and the twelfth did not
  + tomas feedback 6 #beside At the leads' round you sat beside me and said nothing. It was a lot
  + tomas challenge 6 #country Every new country is copied by hand from Spain
  > #country
  prep tomas
  prep marek
  = #captain 8
    He would do it again. He wrote Ana a postcard about her checklist.
  = #beside 8
    It cost Marek his tongue. Three times.
  = #thirty 16
    One parcel, split in five, refunded twice. They fix it and count from one again.
    Thijs took it. He says he has begun to like the number.
  suggest tomas 4 #splittest ^thirty try+14 worked+12 A test for the parcel that is split in five and refunded twice
  change #beside given +28 -/yes
  ! tomas +4 done+3 A test for the parcel split in five
  step tomas #saydate done Thijs wrote that he begins to like the number
  worth tomas yes you
week 49
  + tomas challenge 10 #rehearsal2 Second rehearsal: it held until the month's end
  + tomas development 8 #afterall When billing has moved, who am I here?
  + marek development 6 #principal There is more than one way from here: deep, wide, or teaching
  prep tomas
  prep marek
  = #rehearsal2 20
    Point two percent, all of it month's end, all of it known.
    Honest date: after the summer, when three month's ends have agreed. So search can't have its slot.
    He will say it to Yusuf himself.
  = #offsitebaby 6
    She may. The lake house has a room with a door.
  = #rotagain 10
    One week, after the release. Leila behind him, no heroics.
  ! tomas +6 done+6 Tell Yusuf, before the plan does
  ! marek +6 done+5 Bring the date to Ingrid and Thijs together
  recap tomas sent Point two percent, all of it month's end, all of it known. The honest date is after the summer, when three month's ends have agreed.
    I tell Yusuf myself. Marek is near, and quiet.
  goal #teacher every5 by+180 Find out whether teaching is a job here
    When billing has moved I would like to be the one who explains it. Leila says I am already. I want to know what that looks like on a Monday.
  step marek #teacher +14 done+15 Three people elsewhere who did it, and what they were called
  step tomas #teacher +40 Teach the month's end to somebody new, from nothing
  worth tomas a-lot you
  worth marek a-lot other
week 50
  + tomas feedback 8 #said I told Yusuf. He was quiet and then asked what I need
  + tomas challenge 6 #mirrorday The mirror was gone and the nightly comparison with it, night nine of thirty
  + tomas feedback 5 #anaask Ana asked me before she deletes the api suite. She asked
  + tomas challenge 6 #biscuits The reading hour is at a time when I feed Alma
  prep tomas
  = #said 12
    He had prepared for anger. Kindness was harder.
    And still: search moves to Q4 because of him. Marek: because of invoices.
  = #principal 12
    Teaching, he thinks. He has not said that word about himself before.
  = #anaask 5
    She wrote "question". He said yes with all his heart, he wrote half of that suite.
  = #mirrorday 8
    The night counts as missed, not as wrong. Thijs agreed within a minute.
  suggest tomas 3 #copybeside ^mirrorday try+14 worked+10 A copy of the libraries next to the ledger
  change #said given
  ! tomas +7 done+7 A copy of the libraries next to the ledger
  ! marek +7 done+8 Find out how others made teaching a job
  alone tomas #said I had armour on and he brought tea
week 51
  + tomas challenge 10 #searchguilt Priya's people wait for search because of me, and they are so nice about it
  + tomas insight 6 #seatnow Now that there is a date: whose is the seat?
  + marek feedback 6 #saiddate You said it first. It has not happened in this house as long as I am here
  + tomas solution 3 #halflater ^biscuits Half an hour later, all of us
  + tomas solution 6 #fields ^searchguilt Give search its fields now, in the old ledger, thrown away later
  + tomas - 3 #sixoclock alma eats at six, the reading hour does too
  merge #sixoclock #biscuits
  prep tomas
  prep marek
  = #saiddate 6
    He keeps that one.
  = #searchguilt 20
    He wanted to work weekends to give them two weeks back. Leila forbade it, before Marek could.
    What he can give Priya: the fields she needs, early, and still in the old ledger.
  ! tomas +7 done+6 Ask Priya which fields search needs first
  ! marek +7 done+6 Ask Ingrid when she decides about the seat
  ! tomas +7 done+5 Ask the others about the hour
  step tomas #teacher Write the long page again for people who have never seen a ledger
  recap tomas Search gets its fields early, in the old ledger, with a date on which they are thrown away. No weekends. Leila forbade it, then Marek, in that order.
  worth tomas yes both
week 52
  + tomas challenge 6 #oncallfirst My week on call begins on Monday and Alma has a cold
  + tomas insight 5 #junetravel Who books the train with a pram?
  + tomas development 8 #thirdhead Jonas would be the third who can carry billing. How do we give him a real piece?
  + marek challenge 6 #monthend3 Which month's end could hurt us most?
  > #junetravel
  post tomas Night eighteen agrees. Fields for search: three of five are there.
    Priya wrote to me before you did, with a drawing of onions.
  prep tomas
  = #fields 14
    Throwaway work with a date of death on it. Priya cried a little, she says it was the onions.
  = #oncallfirst 12
    Leila swaps without being asked twice. He takes the week after.
  = #biscuits 6
    He did not want to be the one for whom everybody moves.
  = #halflater 3
    So simple that it took three weeks.
  = #monthend3 6
    The year's last one. They have that behind them, and it agreed by accident.
  suggest tomas 3 #callleila ^monthend3 agreed Jonas runs the next month's end with Leila on the telephone
  try #halflater try+21 worked+9
  try #fields try+21
  ! tomas +9 Fields for search, first five
  ! tomas +6 Write down which month's ends have already agreed
  " Release week, all quiet at the river.
  worth marek yes both
week 53
  + tomas challenge 12 #split Split parcels again: night nineteen, one invoice, forty cents
  + tomas feedback 6 #videoagain In the incident review somebody put the microphone next to me, so to speak. I heard everything
  + marek feedback 6 #mentorword Leila calls you her teacher. Did you know?
  + tomas challenge 8 #nightswap Two tired parents from next month: which hours can I promise and which not?
  ? tomas thijs wrote "good morning" under the number. only that. I have framed it
  ? tomas ask about a second screen for the kitchen table?
  ? marek Could the reading hour be something the guild takes over?
  ~ tomas do I want to be the billing man for ten years. or is that a sleepy question
  post tomas ago+1 Night nineteen: one invoice, forty cents, a split parcel. We count on when it is understood.
  prep tomas
  prep marek
  look #heads
