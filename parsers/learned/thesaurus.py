"""Words and short phrases that play the same part in what is said of people: agreeing, asking, knowing, moving, owing.

For: `parsers.learned.features`. A line is a family and its members; `_` joins the words of a phrase. Words stand in
their plain form, a light stem finds the others. What is said of homes, health and the law is in `fieldwords`.

Must not know: questions, classes, weights.
"""

FAMILIES = """
AGREE: agree consent ok okay oke fine happy glad content willing keen amenable nod assent approve accept concur
AGREE: go_ahead all_for up_for on_board no_objection no_problem thumbs_up has_no_issue said_yes say_yes says_yes game
AGREE: all_right alright cool sound sorted welcome green_light agreeable consented okayed ok'd comfortable at_ease
AGREE: in_favour in_agreement on_side signed_up happy_for not_bothered easy_about for_it pleased delighted grateful
AGREE: does_not_mind do_not_mind did_not_mind would_not_mind never_minded raised_no no_qualms no_issue no_objections
YES: yes yeah yep yup aye y affirmative please_do of_course certainly sure absolutely definitely course do_it go_on
YES: fire_away crack_on by_all_means whatever_you_need tell_them whatever_it_takes anything_you_need yea yh si da tak
LEAVE: permission leave blessing say_so authority authorise authorisation mandate licence_to sanction go-ahead let
LEAVE: allow permit empower entitle give_leave with_knowledge approval agreement okay_from may can_tell can_share
SIGN: sign signature initial ink autograph countersign put_pen put_name pen_to_paper wrote_name made_mark mark_on tick
SIGN: docusign e-sign electronically thumbprint dated_and_signed fingerprint stylus scrawl squiggle
PAPER: form sheet paper document slip declaration waiver proforma mandate copy scan photocopy box original page tablet
PAPER: attachment pdf docx pack booklet certificate statement record clipboard ipad screen
WRITING: written writing paper_copy black_and_white hard_copy in_writing letter note email e-mail text_message
WRITING: handwritten
ORAL: verbal verbally oral orally spoken word_of_mouth aloud out_loud over_the_phone by_phone on_the_phone in_person
ORAL: face_to_face telephone video link visit at_the_desk in_words mouth word interpreter_present call
REFUSE: refuse decline withhold object reject deny against oppose turn_down knock_back opt_out dissent averse
REFUSE: unwilling say_no said_no says_no will_not_have does_not_want did_not_want do_not_want no_thanks not_interested
REFUSE: no_way wants_no wanted_no won't dead_against shook_head shake_head not_having_it not_keen not_happy
REFUSE: not_willing adamant
WITHDRAW: withdraw withdrew revoke rescind cancel retract take_back took_back taken_back change_mind changed_mind tore
WITHDRAW: torn rip pull_out pulled_out backed_out back_out cross_out struck_out u-turn reverse undo overturn renege
UNSURE: unsure undecided maybe perhaps might uncertain mull consider hesitate waver ponder dither torn_between unclear
UNSURE: two_minds think_it_over think_about sleep_on not_sure thinking_about in_doubt on_the_fence weigh_up ambivalent
UNSURE: wants_time needs_time blow_hot hot_and_cold non-committal shrug does_not_know umm deciding
PENDING: yet await outstanding pending tbc to_follow chase not_asked never_asked not_yet still_to will_ask shall_ask
PENDING: have_not_had no_chance no_reply blank unanswered tba unsigned to_be_confirmed missing incomplete due_to_ask
PENDING: has_to_be_asked will_seek to_be_obtained will_be_sought unable_to_obtain not_obtained not_sought unasked
CONDITION: provided providing unless until subject_to as_long_as so_long_as on_condition only_if if condition proviso
CONDITION: depending except apart_from but_not but_only only_for limited_to wants_to_see first
CAPACITY: capacity mca best_interests deputy attorney lpa power_of_attorney poa imca dols unable_to_consent decide
CAPACITY: lack appointee guardian next_of_kin advocate on_behalf behalf_of decision mental_capacity proxy
SHARE: share pass send forward tell inform disclose refer notify transfer release_information hand_over submit
SHARE: circulate told sent shared pass_on passing_on put_forward write wrote approach email_you contact let_you_know
SHARE: report speak sharing referral referred put_through put_in_for put_name_down run_past data information details
SHARE: notes
ASK: ask request enquire question query seek sought beg plead want_me invite urge appeal put_it_to press
ASKED: asked requested sought_my approached begged came_to_me wanted_me
TELL: said say tell explain mention state describe speak spoke talk discuss chat advise insist claim report reckon
TELL: admit told_me tells_me let_on confide go_through went_through ran_through run_through put_to brief make_clear
TELL: confirm
KNOW: know understand aware knew realise see_why appreciate grasp gather learn informed recognise familiar
THINK: think believe reckon suppose guess assume expect presume suspect feel imagine trust take_it sense
WANT: want wish like hope prefer love need would_like keen_to desire long_for after_a set_on choose chose ideally
WANT: rather dream fancy aim intend favour preference sooner
HELP: help support assist assistance aid advice guidance advise look_after sort_out backing hand
PLEASE: please kindly grateful could_you can_you would_you appreciate thank thanks ta cheers regards sincerely obliged
GREET: dear hello hi hiya morning afternoon evening all team colleague colleagues sir madam hope regards best wishes
WRITER: i me my we us our myself ourselves im ive i'm
YOU: you your yours yourselves yourself u ur council housing local_authority la authority borough district
YOU: homeless_team housing_options housing_team housing_department the_council housing_people your_team your_office
YOU: housing_dept
NOT: not no never none nor neither nothing without cannot nowhere nobody hardly barely n't dont doesnt didnt wont cant
NOT: isnt wasnt havent hasnt aint no_longer nil negative n zero scarcely wouldnt couldnt shouldnt arent werent
NOBODY: nobody no_one no-one none_of no_family no_friends no_kin no_relatives on_own alone by_self solo single
NOBODY: isolated estranged cut_off lonely nobody_else no_support no_visitors without_family no_contact_with orphan
NOBODY: lost_touch
FEAR: afraid fear scared frightened terrified anxious worry nervous dread petrified panic intimidate wary on_edge
ANGER: angry aggressive aggression abusive hostile shout swear temper kick_off rude threaten volatile confrontational
ANGER: explosive lash_out flare short_fuse lose_it loses_it loud argumentative verbal_abuse verbally_abusive menace
ANGER: fly_off
CALM: polite calm pleasant courteous lovely gentle kind quiet friendly cooperative co-operative compliant respectful
CALM: no_trouble good_as_gold no_bother gentleman model_prisoner pleasure engage engages_well well_mannered placid
CALM: mild settled_well reliable punctual delight easy_going cheerful considerate no_problems no_concerns no_issues
HIT: hit beat punch slap kick attack assault strike struck strangle choke throttle thump batter bruise headbutt hurt
HIT: harm shove push grab throw threw smash break broke burn stab bite bit spit spat knock scald drag swung lunge
HIT: black_eye broken_ribs fists hands_on raised_hand violence violent fight fought bash wallop clout throttled
THREAT: threat threaten threatening intimidate warn blackmail stalk harass follow track spy control coerce coercive
THREAT: isolate monitor possessive jealous manipulate gaslight dictate check_phone gps turn_up_at kill_her kill_him
ABUSE: abuse abuser dv da domestic perpetrator fled flee fleeing escape escaped marac idva refuge dash ran_from
ABUSE: get_away non-molestation injunction occupation_order forced_marriage honour hbv fgm unsafe in_danger
ABUSE: at_risk_from survivor victim leave_him leave_her left_him left_her violent_partner ran_away victim_of hiding
ABUSE: safe_from rape sexual
WEAPON: knife blade weapon gun machete bat hammer bottle axe sword scissors firearm razor crowbar screwdriver
PAIRS: pairs twos two-person double-handed two_to_one two_staff two_workers not_alone lone_working accompanied
PAIRS: see_alone joint_visit office_only two_officers two_up never_alone two_people two_of_you doubled_up in_company
PAIRS: security
RISK: risk risks rosh danger dangerous hazard concern concerns alert flag marker warning caution level high medium low
RISK: mappa
STAFF: staff worker workers officer officers nurse nurses professional professionals receptionist colleague team
STAFF: public guard warder practitioner doctor_was paramedic police carers_were clinician frontline
EXPLOIT: exploit exploitation cuckoo county_lines traffick trafficking slavery nrm groom grooming gang coerced_into
EXPLOIT: debt_bondage used_by taken_over take_over runner run_drugs forced_labour forced_to_work made_to mule
EXPLOIT: prostitute
SAFEGUARD: safeguarding safeguard mash s42 s47 section_42 section_47 protection_plan child_protection cp_plan strategy
SAFEGUARD: adult_protection enquiry neglect child_in_need cin early_help social_services social_care lado msp
SAFEGUARD: protection
ROB: steal stole theft take_money takes_money took_money empty_account pension bank_card pin scam fraud
ROB: helping_himself
CAREHOME: care_leaver leaving_care looked_after foster fostered fostering in_care children's_home childrens_home
CAREHOME: pathway personal_adviser pa corporate_parent care_experienced care_order uasc unaccompanied section_20 s20
CAREHOME: former_relevant relevant_child through_care aftercare_team residential_home kinship_care lac eligible_child
CAREHOME: full_care care_system
TONIGHT: tonight today this_evening this_afternoon right_now now immediately straightaway at_once currently same_day
TONIGHT: as_we_speak by_five before_we_close end_of_play close_of_business urgent emergency this_minute any_minute
TONIGHT: asap
SOON: soon shortly imminent tomorrow next within days weeks fortnight coming upcoming any_day about_to by_then
SOON: this_week next_week end_of_the_month before_long matter_of_days imminently forthcoming
FUTURE: will shall going_to due plan expect would intend to_be scheduled about_to set_to bound_to likely hope_to
PAST: was were had used_to did been previously formerly once before ago last earlier former ex old since historic
PAST: long_ago years_ago history in_the_past at_one_time back_in prior previous
IF: if whether in_case supposing should_he should_she were_to unless would_be otherwise or_else without_help
SINCE: since for from as_of starting ever_since these_past
UNTIL: until till by up_to before no_later deadline latest
ENDS: end expire run_out finish lapse terminate stop cease close conclude up_on come_to_an_end over ran_out elapse
BEGIN: start begin commence open new first moved_in took_up arrive join
LEAVE_V: leave left go gone depart out vacate quit move_out walk_out walked_out get_out clear_out exit away pack
LEAVE_V: set_off
COME: come came arrive turn_up turned_up present attend walk_in show_up drop_in appear report
RETURN: return back go_back come_back went_back go_home again reunite
STAY: stay stop remain live reside lodge put_up dwell occupy based camp rest settle bide kip doss crash bunk
SLEEP: sleep slept kip doss bed bedded bedding crash sofa couch settee floor spend_the_night spent_the_night overnight
SLEEP: night nights sofa-surfing sofasurf sofa_surfing surfing nap dossing kipping bunk lie_down put_head
GIVE: give gave given grant provide offer hand issue supply award lend lent
GET: get got receive obtain have take took collect fetch pick_up gain acquire find found
HOLD: hold keep kept retain have_on_file on_file in_the_file in_file attach attached enclose upload on_record
LOSE: lose lost forfeit miss without deprived robbed
SHUT: shut close lock locked_out changed_the_locks change_the_locks bar barred padlock
BAN: ban banned excluded exclude exclusion barred prohibit not_allowed not_permitted forbidden must_not may_not no-go
BAN: restraining keep_away stay_away cannot_go_near condition_not_to curfew tag licence_condition
CALL: call phone ring text message voicemail whatsapp answer reach contact number email landline mobile line speak_to
CALL: rings dial texting handset facetime teams video_call get_hold get_hold_of catch pick_up leave_word
CALL: leave_a_message email_is write_to post letters c/o care_of via through_me text_first do_not_ring do_not_call
CALL: ring_me call_me
TIMEDAY: morning afternoon evening noon midday lunchtime weekday weekdays weekend hours oclock am pm after before
TIMEDAY: between
NOPHONE: no_phone without_a_phone no_credit phone_broken lost_phone no_mobile no_signal no_number switched_off
NOPHONE: no_contact
SPEAKS: speak language english tongue fluent interpreter translate translator bilingual read write literate literacy
SPEAKS: understands interpret dialect esol accent written_english spoken_english polish arabic farsi pashto romanian
SPEAKS: tamil urdu bengali somali tigrinya kurdish ukrainian portuguese spanish french albanian dari amharic bulgarian
SPEAKS: punjabi
HEAR: deaf hearing bsl lip-read lipread hard_of_hearing hearing_aid hear signer sign_language loud speech stammer
HEAR: stutter aphasia dysphasia slurred makaton speech_therapist mute non-verbal nonverbal voice speak_slowly
SEE_EYES: blind sight vision partially_sighted visually large_print braille eyes eyesight screen_reader magnifier
SEE_EYES: glasses
READ: read write spell dyslexic dyslexia literacy illiterate reading_age forms_are easy_read schooling read_or_write
TIES: local_connection connection ties grew_up born_here born_and_bred raised lived_here roots community belong
TIES: resident resident_for school_here work_here works_here family_here always_lived years_in settled_in native hails
SCHOOL: school college university nursery class student pupil teacher education term exam primary secondary course
JOB: job work employ employer employment wage earn boss shift unemployed redundant sacked laid_off apprenticeship
JOB: agency trade builder warehouse factory chef driver cleaner carer_job labourer zero_hours self-employed
BENEFIT: benefit uc universal_credit pip esa jsa dwp housing_benefit jobcentre claim sanction pension lha allowance
BENEFIT: income_support dla attendance_allowance claimant work_coach no_income no_recourse nrpf bedroom_tax
BENEFIT: benefit_cap
MONEY: money pay paid cash afford cost price bill savings deposit bank income pounds budget wages fund broke skint
OWE: owe debt arrears behind rent_arrears unpaid overdue fallen_behind missed_payments default bankrupt bailiff_debts
OWE: iva
PLACE_LIKE: area town city village district county near nearby round_here round_there region locality estate
"""
