"""Words of health that a referral may hold: conditions, medicines by name and by their endings, care.

Data only. Every expression is for text in small letters (`words.lowered`).
"""

from __future__ import annotations

from parsers.prose.words import lowered

_PART = (
    r"(?:jaw|ribs?|nose|head|neck|back|legs?|arms?|hands?|feet|foot|toes?|fingers?|ears?|eyes?|eardrum|throat"
    r"|chest|skull"
    r"|cheek(?:bone)?|collarbone|shin|thigh|calf|heel|face|skin|scalp|spine|pelvis|groin|guts?|tummy|bum|joints?"
    r"|bones?)"
)
_AILS = (
    r"(?:perforat\w+|sprain\w*|dislocat\w+|bruis\w+|sore|stiff|swollen|septic|infected|bad|gammy|dodgy|plated"
    r"|pinned|wired"
    r"|stitch\w*|sutur\w+|glued|strapped|burn\w*|scald\w*|cut|stab\w*|shot|crush\w*|broken|hurts?|aches?|aching"
    r"|gip|gyp"
    r"|painful|damag\w+|missing|amputat\w+|metal|replac\w+|graft\w*|tremor\w*|tingl\w+|cramps?|trouble|problems?|#)"
)
_PARTS = lowered(rf"\b{_PART}\b|#")
_HURT = lowered(
    rf"\b{_PART}\b[^.;]{{0,20}}\b{_AILS}(?=\W|$)|(?:\b{_AILS}|#)\s(?:\w+\s){{0,3}}{_PART}\b"
    r"|(?<=#)\s?[lr]?\s?(?:hand|foot|nof|neck|wrist|hip|tib\w*|fib\w*|ribs?|ankle|pelvis)\b"
)
HEALTH = lowered(
    r"\b(?:inhalation|sats|lacs?|laceration\w*|concuss\w+|whiplash|blast injury|scars?|eardrum|nad|ct|mri"
    r"|x-?rays?|obs"
    r"|scripted|dosette|apnoea|cpap|wheez\w+|scald|nfci|fused|fit as a \w+|breast-?feeding|weeks (?:gone"
    r"|pregnant)|months gone"
    r"|due in (?:january|february|march|april|may|june|july|august|september|october|november|december)|baby bump"
    r"|degenerat\w+|selective mutism|non-verbal|surgical|ortho\w*|hearing loss|no medical|nil meds|no meds)\b|"
    r"\b(?:asthma\w*|copd|emphysema|bronch\w+|pneumonia|apnoea|cystic|epilep\w*|diabet\w*|t[12] ?dm|type [12]|n?iddm"
    r"|swallow\w*|insulin|depress\w*"
    r"|anxi(?:ety|ous)|c?-?ptsd|schizo\w*|psychosis|psychotic|bipolar|eupd|bpd|ocd|personality disorder|adhd|autis\w*"
    r"|asperger\w*|tourette\w*|down['’]?s syndrome|dementia|alzheimer\w*|korsakoff\w*|parkinson\w*|stroke|tia\b"
    r"|cancer|"
    r"tumou?r|chemo\w*|radiotherapy|leukaemia|lymphoma|myeloma|carcinoma|melanoma|hep(?:atitis)? ?[abc]?\b|hiv|tb\b"
    r"|tuberculosis|fibromyalgia|sciatica|angina|heart|cardiac|pacemaker|stents?|valve|murmur|fibrillation"
    r"|hypertens\w+"
    r"|hypotens\w+|blood pressure|ckd|kidney\w*|renal|dialysis|transplant|liver|cirrhosis|ascites|ulcer\w*"
    r"|cellulitis|"
    r"sepsis|abscess|wound\w*|fractur\w*|amput\w*|prosthe\w*|artificial leg|wheelchair|walking (?:frame|stick"
    r"|aid)|zimmer"
    r"|frame|(?:quad|walking|with a) stick|crutches|leg brace|calipers?|hip|knee|elbow|shoulder|ankle|wrist"
    r"|skin grafts?|"
    r"bad (?:back|leg|legs|feet|chest|knee|hip|hands?|heart)|back (?:pain|injury|problem|trouble)|spin(?:e|al)"
    r"|disc\b|"
    r"mobility|disab\w+|hearing aids?|deaf\w*|hard of hearing|(?:sight|visually) impaired|partially sighted|blind"
    r"|macular|"
    r"cataract\w*|glaucoma|squint|eyesight|tinnitus|vertigo|pregnan\w*|expecting|midwife|antenatal|postnatal|epds"
    r"|mastitis"
    r"|miscarr\w*|caesarean|c-section|premature|endometriosis|thyroid|sickle|thalass\w+|anaemi\w*|haemophil\w+"
    r"|lupus|gout|"
    r"coeliac|gluten|crohn\w*|colitis|diverticul\w+|ibs\b|reflux|hernia|gall ?(?:stones?|bladder)|pancreat\w+"
    r"|prostate|"
    r"bladder|bowel|stomach|lungs?|lymph\w+|migraine\w*|seizures?|fits\b|blackouts?|tremor|palsy|sclerosis|ms\b|"
    r"neuropath\w+|dystroph\w+|spina bifida|hydrocephal\w+|cleft|scoliosis|rickets|eczema|psoriasis|scabies|shingles"
    r"|trench foot|frostnip|frostbite|hypotherm\w*|underweight|undernourish\w+|malnutrition|malnourish\w+|obes\w+"
    r"|eating disorder|anorexi\w*|bulimi\w*|self[- ]harm\w*|suicid\w*|overdos\w*|low moods?|panic attacks?"
    r"|flashbacks|a?dysphasi\w+|aphasi\w+|zopiclone|hernia|bloods"
    r"|nightmares|insomnia|sleeps (?:badly|poorly)|mental(?:ly)?|cmht|crisis team|psychiatr\w*|psycholog\w*"
    r"|counsell\w+|"
    r"section(?:ed)? (?:2|3|117)\b|detained under|depot|medicat\w+|meds|tablets?|pills|prescri\w+|script|gp\b"
    r"|hospital"
    r" appointment\w*|consultant|inpatient|operation|surgery|scans?|clinic|physio\w*|district nurses?"
    r"|occupational therap\w*"
    r"|keppra|buvidal|subutex|espranor|suboxone|elvanse|concerta|ritalin|ventolin|antabuse|clopidogrel|warfarin"
    r"|lithium|"
    r"insulin|morphine|codeine|co-codamol|tramadol|fentanyl|oramorph|paracetamol|ibuprofen|aspirin|methadone|"
    r"bup(?:renorphine)?|naltrexone|disulfiram|antibiotics?|antidepress\w+|antipsychotic\w*|inhalers?|nebuliser"
    r"|oxygen|o2\b|catheter|stoma|colostomy|peg feed|hrt|pabrinex|ciwa|detox|withdrawal|pmh|bka|nof\b"
    r"|copes? medically|"
    r"allerg\w*|epi-?pen|burns?\b|injur(?:y|ies|ed)|illness|ill\b|poorly|unwell|sick\b|treatment|teeth|dental"
    r"|brain injury"
    r"|head injury|learning (?:disab\w+|difficult\w+)|health(?:y|ily)?\b|fit and well|frail\w*|falls?\b|incontinen\w*"
    r"|lacks? capacity|lacking capacity|(?:not )?(?:to )?have capacity|memory|confus\w+|terminal\w*|palliative|spica"
    r"|mg\b|analgesia|egfr|medical\w*|dcmh|coughs?|coughing|vomit\w*|bleed\w*|painful|in pain|pains?\b|breathless\w*"
    r"|short of breath|chest infection|limp\w*|numb\w*|paralys\w+|weakness|swollen|rash|diagnos\w+|symptom\w*"
    r"|condition\b"
    r"|lost (?:a|two|three|the|his|her|an|some) (?:\w+ )?(?:fingers?|toes?|legs?|foot|arm|eye|sight|hand|hearing)"
    r"|broke(?:n)? (?:his|her|a|the|their)? ?(?:\w+ )?(?:leg|arm|hip|ankle|wrist|ribs?|jaw|back|neck|nose|foot"
    r"|hand|elbow)"
    r"|\w{3,}(?:itis|osis|aemia|opathy|algia|plegia|phasia|phasic|ectomy|ostomy|oscopy|iatric|pathic|angina)"
    r"|\w{3,}(?:azepam|azepine|olol|opril|sartan|statin|prazole|oxetine|traline|opram|apine|idone|ezole|azine|gabalin"
    r"|apentin|ipramine|triptyline|mycin|cycline|cillin|oxacin|floxacin|formin|gliptin|gliflozin|zide|semide"
    r"|dipine|xaban"
    r"|parin|terol|tropium|sone\b|solone|purinol|colchicine|thiamine|racetam|trigine|bamate|phenidate|sumab|mumab"
    r"|ximab"
    r"|tidine|setron|triptan|vudine|navir|thyroxine|dronate|dronic acid|fampicin|niazid|modipine|clopramide"
    r"|piprazole))\b"
)


def count_of_health(text: str) -> int:
    """How many words of health a text in small letters holds, a part of the body that ails counted as one."""
    hurt = _PARTS.search(text) is not None and _HURT.search(text) is not None
    return len(HEALTH.findall(text)) + hurt
