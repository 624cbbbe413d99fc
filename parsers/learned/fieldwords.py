"""Families of words of this field: homes and their loss, institutions, health, drink and drugs, the law, families.

For: `parsers.learned.features`, as `thesaurus`.

Must not know: questions, classes, weights.
"""

FAMILIES = """
HOME: home house flat place accommodation room bedsit property tenancy studio bungalow maisonette cottage apartment
HOME: digs lodging lodgings roof annexe houseboat terrace semi dwelling premises pad gaff residence let somewhere
HOME: council_house council_flat one_bed two_bed box_room boxroom spare_room own_place a_place private_rent
HOME: rented_room hmo shared_house
TENT: tent car van caravan doorway park street streets bench shed garage bus station woods underpass outside rough
TENT: bush porch bin_store stairwell graveyard churchyard beach multi-storey car_park subway barn bridge squat lean-to
TENT: lorry motorhome camper campervan bus_shelter bandstand pavement alley toilets allotment layby field under_canvas
SOFA: sofa couch settee floor friend's_sofa mate's sofa-surfing sofa_surfing airbed put-you-up camp_bed blow-up
SOFA: friend's sofas friends_floors between_friends house_to_house one_place_to_another mate's_place pillar_to_post
HOSTEL: hostel shelter refuge foyer b&b bnb hotel guesthouse night_shelter supported_housing supported_accommodation
HOSTEL: ymca temporary_accommodation ta emergency_accommodation travelodge premier_inn winter_shelter emmaus crash_pad
HOSTEL: salvation_army halfway_house dry_house move-on sheltered sheltered_housing extra_care asylum_hotel nass
APPROVED: approved_premises ap cas3 cas2 cas1 cas-3 cas-2 bail_hostel bass probation_hostel transitional tier_3
PRISON: prison jail gaol hmp custody inside cell wing remand yoi hmyoi nick prisoner inmate detained bird time
PRISON: locked_up behind_bars serving sentence sentenced recall recalled open_prison landing gate houseblock stretch
RELEASE: release released discharge_date get_out gets_out comes_out come_out coming_out out_of_prison freed crd hdc
RELEASE: ard leaves_custody let_out walk_out_of through_the_gate conditional_release sed led rotl ersed ecsl tag_date
RELEASE: erd leaving_prison sentence_ends parole parole_board licence_expiry automatic_release gate_date
RELEASE: earliest_release due_out goes_out gets_out_on out_the_gate released_from home_leave temporary_release bailed
HOSPITAL: hospital ward bed inpatient admitted admission unit a&e ed emergency_department clinic infirmary patient bay
HOSPITAL: rehab_ward icu sectioned picu detox_unit maternity surgery theatre consultant matron discharge_lounge
HOSPITAL: casualty
DISCHARGE: discharge discharged discharging mffd medically_fit fit_for_discharge medically_optimised leave_hospital
DISCHARGE: edd ready_for_home ready_to_leave bed_needed needs_the_bed discharge_ready home_today off_the_ward
DISCHARGE: bed-blocking mofd step_down step-down fit_to_leave fit_to_go no_criteria_to_reside safe_to_go
ARMY: army navy raf forces military regiment soldier marine veteran service barracks mod sfa married_quarters served
ARMY: resettlement_leave terminal_leave termination_date end_of_service demob corporal sergeant quarters
EVICT: evict eviction notice section_21 section_8 s21 s8 kick_out kicked_out throw_out threw_out thrown_out turf_out
EVICT: chuck put_out turned_out chucked_out possession bailiff bailiffs warrant repossess quit notice_to_quit ntq
EVICT: ousted asked_to_leave told_to_leave told_to_go wants_out given_notice served sling_out boot_out booted n54
EVICT: locked_out out_on_ear shown_the_door wants_them_out wants_her_out wants_him_out has_to_leave must_leave
EVICT: have_to_leave marching_orders had_to_leave must_be_out be_gone not_renew not_being_renewed no_longer_stay
EVICT: cannot_stay can't_stay asked_to_go has_to_go given_until given_till wants_the_room_back wants_it_back
EVICT: selling_up wants_to_sell foreclose
LANDLORD: landlord landlady letting_agent agent owner host housing_association lessor estate_agent lender freeholder
LANDLORD: mortgage_company building_society housing_officer landlord's ha registered_provider
TENURE: tenancy tenant lease licence_agreement rent rented mortgage ast assured shorthold lodger sublet contract owner
TENURE: joint_tenancy introductory secure fixed_term owner-occupier tied council_tenant rental co-owner leasehold
RELATION: split split_up broke_up broken_down breakdown separate separated divorce parted row fell_out falling_out
RELATION: argue argument relationship marriage overcrowd fallout finished_with ended_it ended_things kicking_off
RELATION: rowing estranged bust-up tension arguing friction no_longer_together ex-partner left_her left_him bad_blood
DEATH: died death passed_away deceased bereaved funeral widow late lost_his lost_her succession inherit executor
DEATH: probate
DISASTER: fire flood burnt burned collapse unfit damp mould condemned unsafe_building ceiling boiler disrepair
DISASTER: prohibition infestation rats leak gas no_heating no_hot_water overcrowded uninhabitable structural
HOMELESS: homeless homelessness rough_sleeping rough_sleeper rough street_homeless nfa no_fixed_abode no_fixed_address
HOMELESS: roofless nowhere nowhere_to_go nowhere_to_live nowhere_to_sleep no_home no_address without_a_home
HOMELESS: on_the_streets no_place_to_go no_accommodation no_roof no_bed of_no_fixed_abode without_accommodation
HOMELESS: no_where nowhere_else sleeping_rough no_abode nothing_to_go_to nothing_lined_up no_address_to_go_to
HOMELESS: no_release_address
MOVEIN: moved_in took_in taken_in put_up took_her_in took_him_in living_with staying_with lives_with stays_with
MOVEIN: lodging_with
CHILD: child children kid kids baby toddler infant newborn twins daughter son boy girl teenager little_one bairn
CHILD: dependants dependents expecting pregnant school-age under_five bump lad lads girls boys youngest eldest
FAMILY: family household couple partner parents relatives relations siblings mother father mum dad gran nan in-laws
FAMILY: single_person lone_parent two_adults one_adult just_me myself themselves adults together both_of_them
PET: dog cat dogs pet pets staffie terrier spaniel lurcher greyhound whippet parrot budgie rabbit ferret hamster
PET: labrador collie puppy kitten animal animals bird alsatian jack_russell mongrel assistance_dog bulldog hound
ILL: illness ill condition disease diagnosis diagnosed disorder syndrome unwell poorly sick chronic suffers symptom hx
ILL: dx asthma copd diabetes diabetic cancer epilepsy epileptic seizure fits stroke heart angina kidney liver
ILL: hepatitis hiv arthritis ms parkinsons dementia alzheimers thyroid crohns ibs blood_pressure hypertension
ILL: cholesterol clot dvt tb infection wound ulcer abscess sepsis pneumonia fracture fractured hip knee spine
ILL: back_pain sciatica gout hernia anaemia sickle_cell lupus fibromyalgia migraine pacemaker stoma catheter oxygen
ILL: dialysis amputee amputation prosthetic injury operation scan biopsy chemo radiotherapy physio tumour eczema
ILL: endocarditis cellulitis cirrhosis pancreatitis
MIND: depression depressed anxiety ptsd bipolar schizophrenia psychosis psychotic voices paranoid personality_disorder
MIND: eupd bpd adhd autism autistic asperger ocd mental_health nervous_breakdown flashbacks trauma panic_attacks mood
MIND: mania self-harm self_harm overdose suicidal suicide cutting cuts low_mood sectioned_under cpn cmht psychiatrist
MIND: hearing_voices crisis_team learning_disability learning_difficulties ld brain_injury memory counselling acct
MIND: nerves community_mental
MEDS: medication meds tablets prescribed prescription insulin inhaler methadone subutex buvidal espranor depot
MEDS: sertraline mirtazapine pregabalin gabapentin olanzapine quetiapine warfarin codeine morphine injection dose mg
MEDS: script chemist antidepressant antipsychotic painkillers antibiotics puffer epipen nebuliser statin blister_pack
MEDS: takes_tablets
MOBILITY: wheelchair stairs steps ground_floor lift walking_frame zimmer crutches stick sticks mobility level_access
MOBILITY: ramp wet_room adapted walk_far unsteady falls rail rails grab_rail bungalow bathroom_downstairs step-free
MOBILITY: hoist downstairs walks_with cannot_climb limp stairlift scooter accessible
CAREPKG: carer carers care_package poc package_of_care personal_care dressing washing district_nurse four_times_a_day
CAREPKG: ot occupational_therapist reablement social_worker_assessed care_act s117 section_117 key_safe meals
DRINK: drink drinks drank drinking alcohol alcoholic cider vodka beer lager units sober dry binge drunk intoxicated
DRINK: booze abstinent alcohol-free aa detox detoxed off_the_drink on_the_drink bottle_a_day pub spirits wine teetotal
DRUG: drug drugs heroin crack cocaine cannabis weed spice ketamine amphetamine speed using user addict addiction habit
DRUG: substance substances opiate opiates benzos needle inject injecting relapse clean recovery misuse rehab na gear
DRUG: pills mamba skunk smoke smokes_cannabis mdt off_everything drug-free stimulant overdosed
OFFENCE: offence offender offending convicted conviction theft burglary robbery assault_conviction arson fraud
OFFENCE: shoplifting drug_supply supply pwits affray gbh abh manslaughter murder harassment criminal_damage breach
OFFENCE: driving sex_offender caution charged court magistrates crown_court index_offence previous_convictions
OFFENCE: antecedents ppo iom register shpo forensic first_offence good_character never_in_trouble no_convictions
OFFENCE: sexual_offence violent_offence intent_to
LICENCE: licence probation supervision on_licence tag curfew electronic_monitoring conditions pss order bail bailed
LICENCE: exclusion_zone breach breached suspended_sentence community_order approved_address reporting reports_to
FIRE: arson fire-setting set_fire sets_fires fire_raising lights_fires set_a_fire
VULNERABLE: vulnerable frail elderly at_risk young naive easily_led unable_to_cope cannot_cope gullible can't_say_no
SKILLS: budget budgeting cook cooking independent_living bills life_skills tenancy_skills independently manage cope
SKILLS: tenancy_support floating_support keyworker_support support_needs support_worker low_support high_support
SETTING: quiet self-contained own_front_door not_shared shared ground dry not_a_hostel away_from own_bathroom noise
SETTING: garden smoke-free female-only women-only no_sharing no_stairs one_level near_to
ASYLUM: asylum refugee leave_to_remain settled_status visa home_office status_granted brp immigration evisa deport
ASYLUM: nationality citizen passport humanitarian_protection resettled sponsor sponsorship homes_for_ukraine
ASYLUM: indefinite
POLICE: police officer custody_suite arrest arrested bail station sergeant cell_door detention custody_desk pc liaison
COURT: court hearing judge trial magistrate listed adjourned verdict dock video_hearing bench plea solicitor barrister
DOC: social_worker probation_officer pom com keyworker key_worker support_worker caseworker gp doctor nurse
DOC: health_visitor housing_officer adviser work_coach midwife chaplain solicitor teacher outreach offender_manager
DOC: practitioner personal
BORN: born dob d.o.b birth birthday date_of_birth aged age years_old yob b. birthdate
IDNUM: nino ni_number nhs_number crn noms prison_number pnc reference ref number id national_insurance
SENTDATE: dated date sent received wrote on_the completed today's_date letter_of referral_date date_of_referral
MEETING: meeting appointment panel review mdt conference assessment interview visit visited saw seen met keywork
MEETING: session hearing_on listed_for booked slot starts_at
ADMITTED: admitted arrested remanded came_in brought_in sentenced_on detained_on taken_in sectioned_on entered
MATERNITY: due_date edd_baby pregnant weeks expecting baby_due labour scan_on midwife antenatal
WAIT: waiting_room reception lobby front_desk sat_here sitting_here in_our_office at_the_desk in_front_of_me
WAIT: with_me_now here_now drop-in day_centre outside_our at_our_door
PLAN: plan arrange arranged lined_up organised secured booked sorted_out found_a offer_of promised
PREVIOUS: previous previously last former old ex used_to once left lost
WISHED: wants would_like prefers hopes offered viewing applied bid bidding waiting_list looking_for on_the_list
WISHED: nominated
BELONGS: his_own her_own own belongs owned owns owner tenant_of in_name joint
"""
