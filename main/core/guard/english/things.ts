/**
 * Things that can be touched: a paraphrase does not bring them along. Single nouns that are mostly such by the sense
 * counts of WordNet 3.1 and common enough to be one token of SmolLM2; its licence stands in `NOTICE`.
 */
export const THINGS = `
aba abbey abdomen abolitionist aboriginal abrasive absentee accelerator accessory accused acetaminophen acetate acetyl acid acoustic acrylic actin
activist actor actress addict ade adherent adhesive administrator admiral adobe adolescent adrenaline advisor affiliate affluent afghan agar aide ail
air aircraft airline airplane airport airway aisle alb alcohol alcoholic ale alfalfa algae alkali allele allergen alley alligator alloy almond aloe
altar alto aluminium aluminum amalgam amateur amazon ambassador ambulance amino ammonia ammonium ammunition amphibian amplifier amygdala amyl amyloid
ana analyst analyzer anarchist ancestor android anesthetic angel anime ankle annex anode ant antagonist antenna anthropologist antibacterial antibody
antidepressant antidote antifungal antigen antimicrobial antioxidant antiviral anus aorta apache ape aperture aphid apostle apparel apple appliance
apprentice aquarium aquatic aqueduct aquifer arbor archaeologist archbishop archipelago architect architecture archive argent argentine argon ark arm
armor arms arsenal arsenic art artery artillery artisan artist asbestos ascent ascetic ash asp asparagus asphalt aspirin assembly aster asteroid
astronaut astronomer asylum atheist athlete atlas atom attacker attic attire attorney auditor aunt auto automobile auxiliary avatar avocado axe axle
baby bachelor bacillus backdrop backpack backyard bacon bacteria bacterium bag baggage bailey baker bakery balcony ball ballast ballet balloon bamboo
banana bandage bank banner barber bard bark barker barley barn baron barrel barrier bars basalt basement basil basilica basin basket bast bath
bathroom bathtub bay beach bead beads beak bean beard beau beaver bed bedrock bedroom bee beef beer beet beetle bell belle belly belt ben bench
benedict beneficiary benjamin benny benzene berg berm berry beverage bib bicarbonate bicycle bike bile billy bin binary binder binoculars biologist
biology biomass birch bird bisexual bishop bison bittern black blacksmith bladder blade blanc blanket blender blogger blood bloodstream blossom blue
bluff boar boards boat bobby bod bog boiler bomb bombard bomber bone bones bonsai bookstore booster boot booth boron borrower bot botanical botanist
bottle boulder bourgeois bowel bowl boy bra braces brad brahman braille bran brass bread breaker breast breeder brent brew brewer brick bride bridge
brig brim brine brit britt broccoli broker bronze brook broom broth brother brow brown browser brute bubble bucket bud buddy buff buffalo bug bulb
bull bullet bully bun bunk bunny bur burner burr bus bush businessman butler butter butterfly buttocks button cab cabbage cabin cabinet cacao cache
cactus cad cadmium cafeteria caffeine cage cake calcium calculus calf calif caliph cam camel camera camp canal canary candida candle candy cane canine
cannabis cannon canoe canola canopy canvas canyon capacitor cape capillary capitol capsule captain captive car caramel carbide carbohydrate carbon
carbonate carcass carcinogen cardboard caregiver caribou carp carpal carpenter carpet carriage carrier carrot cart carter cartilage cartridge casino
cassava castle casualty cat catalyst catchment caterpillar catfish cathedral catheter cathode cattle caul cauliflower cave cavern cavity cay cedar
celery cellphone cellulose cement cere cereal cerebellum cervix chad chains chair chairman chalk chamber chamberlain champ chancellor chap chapel
chapman char charcoal chariot chased chassis checker cheek cheese chef chemist chemistry cherry chess chest chick chicken child chili chimney
chimpanzee chin chips chloride chlorine chlorophyll chloroplast chocolate cholesterol christ chromatin chrome chromium chromosome cider cigar
cigarette cilantro cinnamon circuit circuitry cisco citrus clam clarence classic classifier classmate classroom claw clay cleaner cleaners clerk cliff
clinician clip cloak clock clocks clone closet clot cloth clothes clover clown coach coal coast coauthor cob cobalt coca cocaine cockpit cockroach
cocktail cocoa coconut cod coffee coffin cog coke col cole collaborator collage collagen collar collector collier collins colon colonel colors colours
comb combustible comet commander commemorative commissioner commodity compartment compass compiler compost compressor concrete condenser condom
conductor conduit cone connector conserve constituent constructor contaminant continent contraceptive contractor contributor convent conveyor cooker
cookie cookware coolant cooler coop coordinator cop copper cord cords coriander cork corn cornea corridor cortex cortisol cosmetic cosmopolitan cosmos
costa costume cot cottage cotton couch counsel counselor counter counterfeit courthouse courtroom courtyard cousin cove cow coward cows cox crab
cradle cranberry crank crater craw creek creole crib cricket criminal crocodile crop crus crusher crust crypt crystal cub cucumber cuff cuisine cul
culm culprit cultivar cum cumin cup curative curator curb curry cursor curtain cutter cyanide cyberspace cypress cytokine cytoplasm dad dahl dairy
daisy dale dam dame dancer das dashboard daughter daw dealer dean deb debtor decoder decor decoration decorator deer defendant defender deity deli
dell delta democrat demon dentist denture depot depressive deputy derby dermatologist descendant desk dessert destroyer detective detector detergent
detox devil dew diabetic diagram diaper diaphragm dice dick dictator dielectric diesel dietitian dinosaur diode dioxide diplomat dipole director dirt
disc disciple dishwasher disinfectant disposable ditch diuretic dive diver divinity doc docker doctor dog doll dolphin donor doorstep doorway dopamine
dorm dose dough dove dragon drake drawer drier drone dropout drosophila drum dryer duct dud duff dug duke dummy dung duplication dust eagle eardrum
earl earth eater eaves ecologist economics economist edible edifice editor eel effluent egalitarian egg eggplant eggs elbow elder electrode
electrolyte electron elephant elevator elk ell elm embassy emblem embodiment embryo emir emitter emperor empress emulsion enamel enclosure endocrine
engine engineer entanglement enthusiast entrance entrepreneur envelope enzyme eosin epidermis epithelium epoxy equatorial equine ern escherichia
esophagus estrogen estuary ethanol ether ethernet ethylene eucalyptus eve evergreen executor exit exon exponent exporter extremist eyelid eyewitness
fabric facade facial factory fairy falcon fan farm farmer fascia father faucet favourite fax fay feather feces feeder feedstock feminist femur fence
fern fertiliser fertilizer fetus fiber fiberglass fibre fieldwork fighter filament filler filmmaker finance finger fir firearm fireplace firewood
fisher fisherman fishery fist fixture flag flagship flaps flashlight flask flats flax flea flesh flint floodplain floppy floss flour flower fluid
fluor fluoride flute foam fodder foe foil folate foliage follicle fool foot footage football footwear forage ford fore forearm forehead fork
formaldehyde fort fortification fortress fossil fountain fowler fox frame franklin freelance freeman freezer freight fresco freshman freshwater fridge
friend fries frog frost fructose fruit fuel fuller fumes fungicide fungus fur furnace furniture fuselage gadget galax gallbladder gar garage garbage
garden gardener garlic garment garrison gasoline gastronomy gateway gel gelatin gem gemstone gene genet genitals genius gent gentleman genu geography
geologist gig gin ginger giraffe girl girlfriend git glacier gland glasses glen globe glove glucose glutamate gluten glycogen glycol glyph gnu goat
gob god goddess goggles golden goldfish golf goose gorilla governor grader graffiti graft graham grain gran granddaughter grandfather grandma
grandmother grandson granite grape grapefruit graphite grass gravel grease green greenery greenhouse greens greenwood grey griffin grill grit grizzly
grocer grocery groin grouse grower guard guardian guerrilla guitar gulf gum gun gunpowder guru gut guy gym gypsum hacker haem hag hair ham hammer
handler hardware hardwood hare harness harp harper hart hash hat haven haw hawk hay headquarters hearth heater heath heather hedge heel heir
helicopter helium helm helmet helper hem hemoglobin hemp hen hepatic herb herbal herbicide herm hermit hero heroin heroine heterosexual hierarch
highland highway hill hillside hind hinge hip hippocampus histamine historian history hob hockey hod holly homeless homeowner homo homosexual hone
honey hood hoof hooks hoop hops hormone horn horse horseback hose hospital hostage hotel hub huck hull humankind humans hunter husband hut hutch
hydrocarbon hydrogen hydroxide hypo hypothalamus ibuprofen ice iceberg iconography idol imam immigrant immune imp imperialist improvisation
incarnation incense incompetent incumbent indigo infant infrastructure infusion ingredient inhibitor ink inlet inn innovation inpatient insect
insecticide insider inspector instrumentation insulin insurance interchange interface intermediary intern internet intestine invalid invertebrate
inverter investor iodine ion ipod iris iron island islander isle isotope ivory ivy jacket jade jag jail jak jar jaw jay jazz jean jeans jelly
jellyfish jenny jet jewel jewellery jewelry john jonah journalist jug juice junction junk kali kangaroo kat keeper kelp keratin kernel kerosene kettle
keyboard khan kidney killer kiln kin kinase kirk kitchen kitten kiwi knee knife knight knob krill lab laboratory labyrinth lac lactose lad ladder lady
lagoon lake lama lamb lamp lance lancet landfall landfill landowner lane lantern larva larynx laser lat latex laundry lav lava law lawyer leaf leaflet
leak learner leather lee leftovers leg lemon lemonade lender lens leopard lesbian lever liberal librarian library lieutenant ligament ligand lighter
lighthouse lightweight lily limb lime limestone linen lint lion lip lipid lipoprotein liquor lithium liver livestock lizard loader loaf lobe lobster
loch locomotive locust logger lookout lord lotus lover lowland lubricant luggage lumber lung lute lutein lymph mac mack mackerel madame magistrate
magma magnesium magnet mahatma maid maiden mainland maize makeup mall malt mama mammal man mandarin manganese mango manifold manila mankind manor
manure map maple marble marc mare maria marijuana marker marl marrow marsh marshal marshall mart martin martyr mason masonry mast master masterpiece
mater mathematician mathematics mattress max mayo mayor maze mead meat mechanic mediator medic medication medicine melanin melatonin membrane mentor
merchant mercury messenger messiah metal meteor meteorite meth methane methanol methyl metro mic microbe microphone microprocessor microscope migrant
mike milk milkweed mill miller millet mimic miner mineral mini miniature minimalist minister mirror missile missionary mistress mixture mod modem
moderator modernism modernist molar molasses molecule moll molly mom mommy monarch monastery monk monkey monoclonal monoxide mons monster monument
moon moor moose morphine mortar mosaic mosque mosquito moss moth mother motif motor motorcycle mound mountain mouse mouth mouthwash mrna mucosa mucus
mud muff mulch mule mummy mural murphy muscle museum mush mushroom musician musk mustard mutant mutation muzzle myelin nan napoleon narc nationalist
naturalist nave nazi neb nebula neck necklace nectar needle neighbor neighbour nelson nematode neon nephew nest neurologist neuron neurotransmitter
neutron newton niacin nib nickel nicotine niece nipple nitrate nitrite nitrogen nob nose notable nova novelist novice nozzle nucleotide nucleus nun
nurse nursery nut nutritionist nutshell nylon nymph oak oat oatmeal observatory obsessive obstruction occult ocean octopus offender officer oil
ointment olm onion opera opium optic oracle orang orange orator orb orbiter orchard orchid ore oregano organs ornament ornamental orphan oscillator
ottoman outlet outpatient output outsider ovary oven owl oxen oxide oxygen oxytocin oyster ozone pagan painter pal palace palate palliative palm pan
pancreas panda pane panel pantry pants papaya parachute parasite parathyroid parcel parchment parrot parsley particle partisan partition pasta pastor
pastry pathogen pathologist pathway patriarch patriot patron pave pavement paw payload pea peach peanut pear peasant peat pedagog pedestrian
pediatrician pee peg pel pelvis pencil pendulum penguin penicillin peninsula penis pentagon peptide peri permafrost peroxide perpetrator perry pes
pesticide pet petrol petroleum pew pharmacist philosopher philosophy phosphate phosphorus photographer photon physician physicist physics
phytochemical phytoplankton pianist piano pickle pickup pie pier pig pigeon pigment pike pilgrim pill pillow pilot pine pineapple pink pion pipe
pirate pistol piston pituitary pix pixel pizza placebo placenta plaintiff plane planet plank plankton planner planter plaque plasm plasma plasmid
plaster plastic plateau platelet platinum playwright plough plug plumage plutonium plywood pocket pod poet poetry poison poker pol pole politician
pollen pollinator pollutant polo polyester polyethylene polymer polymerase polymorph pom pomegranate pond pony poop popcorn pope poppy porcelain porch
pork portal porter portfolio postgraduate pot potable potassium potato potter pottery pouch poultry powder powerhouse practitioner preacher precursor
predator predictor premier presbyter president prey priest primate prince princess printer prison prisoner probiotic progenitor progeny progesterone
programmer projectile projector propane propellant propeller prophet proponent prosecutor prostate protagonist protector protein proton prow proxy
prune pseud psychiatrist psychic psycho psychologist pub pueblo pulp pumpkin pung punk pup pupil puppet puppy puritan purple purse python quad quaker
quarry quarters quartz quilt quin rabbi rabbit racist rack radar radiator radiocarbon radon raft rag railroad rails railway rainbow rainwater raja
ramp ranch ranger raspberry raster rat raven razor reactor rebel receptor recessive recombinant rectum red reed reef ref referee referral refinery
reformer refractory refrigerant refrigerator refugee rein reincarnation reindeer rep repellent replica repository reptile republican requisite
researcher resid residue resin resistor restaurant retailer retina retrofit reverend revers rhino rib ribbon rice rider ridge rifle rift river
riverside road roadside roadway robe robin robot roc rock rocket rod rodent roe rogue roof rooms rope rose rosemary rotor rouge router rover rubber
rubbish rubble rug ruler rum runway ruth rye sabot sack saddle saffron sage sailor saint salad saline saliva salmon salmonella salon salt saltwater
sampler samurai sanctuary sand sandstone sandwich sard satellite sauce sausage savior sax scaffold scalp scanner scape scenery scholar scientist
scissors scraps scuba sculptor sculpture sea seabed seafood seam seats seawater seaweed secretary secular sediment seed selector selenium semen
semiconductor senator sens sensor sentinel serge sergeant serotonin serpent serum servant server sesame sess sett settler setup sewer shack shad shale
sham shaman shampoo shark sharper sheath sheep sheet shelf shell shellfish shepherd sheriff shield shim shin shipment shirt shoe shook shore shoreline
shortcut shoulder shovel shrew shrimp shrine shrub shunt shutter sib sickle sidewalk sierra sieve sights silica silicon silicone silk silt silva
silver simulator singer sinus sis sister skate skeptic ski skillet skinner skirt skull sky slab slave sled sleeve slider slit sloven sludge slurry
smith smoker smoother smoothie snack snail snake snapshot snippet snout soap socialist sociologist sock socket sod soda sodium sol soldier sole
solvent solver son sonar soot soph sophist sorghum soup soy soybean spacecraft spaceship spam spar sparrow spawn specialist spectrometer sperm
sphincter sphinx spice spider spinach spindle spine spleen splint spokesman spoon spouse spray springer sprinkler spruce squid squirrel stadium stag
stainless stair staircase stairs stakeholder stalls standby staphylococcus staple starch starter statesman steak steel stein stencil stepper stereo
steroid sticker stigma stitch stocks stole stomach stone stool stove strait strap stratosphere straw strawberry street streptococcus stripe stronghold
studio stump subcontinent submarine subordinate subsidiary substrate subway succulent sucrose sugar sugarcane sulfate sulfide sulfur sultan sun
sunflower sunglasses sunscreen supercomputer superintendent superman supermarket supernova supervisor surgeon surrogate sushi swamp swan sweat sweats
sweetener swimmer swimming swine sword synagogue syringe syrup tablet tail tails tam tape tar tartar tavern taxi taxpayer tea tec technician teddy
teenager teeth telegraph temp temple tendon tennis tent termite terrace terrorist terry tester testosterone tetra textile thatcher theater theatre
theologian theorist therapist thermometer thermostat thief thigh thinker thinner threads thrift throat throne throttle throughput thumb thumbnail
thyme thyroid tidy tiger tile tillage timber timer timothy tin tire tissue titan titanium toad tobacco toddler toe tofu toilet tomato tomb tonic
toolbox tooth toothbrush toothpaste topsoil tor torch torpedo torso tortoise tourist tout towel tower toxin toy tracer tracker tractor trader trailer
trainer tram transducer transient transistor translator transmitter transportation transporter trash traveler tray treadmill tree trench tribune
tributary trivia trojan trousers trout truck trump trumpet trunk trunks truss trustee trusty tsar tub tube tuber tucker tum tummy tun tuna tundra
tungsten tunnel turbine turf turkey turmeric turner turquoise turret turtle tutor twin twins umbilical umbrella uncle undergrad undergraduate uniform
uphill uranium urea urethra urine uterus vaccine vagina valentine valley valve vamp vampire vandal vanilla vapor vapour vas vase vault veg vegan
vegetable vegetarian vehicle vein velvet venom vent ventricle vertebra vertebrate vessel vet veteran veterinarian vicar victor villa villain vine
vinegar vineyard vinyl viol violet violin virgin virus visionary vitamin volcano voter voyager wagon waist walker wallet wallpaper walnut wand ward
ware warehouse warmer warner warren warrior wasp wastewater watercolor waterfall waterfowl watermelon waterway wax weapon weaponry wearable wearer
weaver weed weeds wetland wetter whale wheat wheelchair wheeler whey whiskey white whitehead wick widget widow wife willow window wine witch wizard
wolf woman womb wood woodland wool workpiece workplace workshop worm wrapper wren wright wrist writer yahoo yam yeast yellow yogurt yoke yolk
youngster zebra zinc zombie zoo zooplankton
video television tv radio film movie song album poster flyer brochure newsletter magazine newspaper gas electricity solar wind crew band choir
orchestra police fire navy council ministry parliament charity church school university college kindergarten clinic pharmacy gallery cinema pool sauna
spa hostel campsite station harbour marina motorway crossing roundabout village suburb county desert stepfather stepmother roommate flatmate landlord
landlady lodger plumber electrician roofer glazier locksmith courier postman cashier waiter waitress barista butcher hairdresser paramedic midwife
accountant notary stewardess ticket passport visa licence permit diploma certificate cheque coin banknote voucher coupon receipt jumper sweater coat
scarf gloves boots trainers sandals suitcase rucksack breakfast lunch dinner supper burger noodle yoghurt pepper biscuit jam whisky vodka water table
sofa cupboard wardrobe shower microwave washer vacuum toaster door ceiling lawn shed cellar hallway lobby canteen screen monitor headphones headset
cable charger battery adapter laptop phone smartphone usb chip train lorry van scooter ferry wheel tyre gearbox clutch bumper windscreen duck hamster
fish tulip plum melon lettuce brain eye ear tongue skin cough fever flu headache migraine rash allergy asthma diabetes fracture infection injection
antibiotic painkiller glass paper beige basketball volleyball rugby yoga drums christmas easter birthday wedding funeral festival concert carnival
parade picnic barbecue
`;
