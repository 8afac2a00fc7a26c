package io.remitstream.benchmarks.paper.remit;

import java.util.List;

/** Invented names, and procedures by their public codes with plain words and a usual price. */
final class Lexicon {

  /** A procedure; {@code cents} is a usual charge. */
  record Procedure(String code, String words, int cents) {}

  static final List<String> FIRST =
      List.of(
          "Ana",
          "Bram",
          "Celeste",
          "Dario",
          "Elowen",
          "Farid",
          "Greta",
          "Hollis",
          "Imre",
          "Juno",
          "Kofi",
          "Leonor",
          "Mateo",
          "Nadia",
          "Oren",
          "Priya",
          "Quentin",
          "Rosalind",
          "Soren",
          "Tamsin",
          "Ulla",
          "Viktor",
          "Wren",
          "Yusuf",
          "Zelda");
  static final List<String> LAST =
      List.of(
          "Abernathy",
          "Bexley",
          "Calloway",
          "Dunmore",
          "Eastlake",
          "Fairbairn",
          "Garrow",
          "Hathersage",
          "Ingleby",
          "Jessop",
          "Kirkwood",
          "Lindqvist",
          "Marchetti",
          "Norquay",
          "Okonjo",
          "Pellegrin",
          "Quarles",
          "Ravenel",
          "Silverthorne",
          "Tolliver",
          "Umber",
          "Vandermeer",
          "Whitlock-Shaw",
          "Yarrow",
          "O'Dell");
  static final List<String> STREETS =
      List.of(
          "Harbor View Rd",
          "Millrace Lane",
          "Fenwick Ave",
          "Cobalt Street",
          "Orchard Gate",
          "Larkspur Blvd",
          "Quarry Hill Dr",
          "Beacon Row");
  static final List<String> CITIES =
      List.of(
          "Elmsford, OH 43999",
          "Port Carrow, ME 04999",
          "Stillwater Falls, MN 55999",
          "Bramley, GA 30999",
          "Northgate, WA 98999",
          "Aldervale, TX 75999",
          "Saltmarsh, NJ 08999");
  static final List<String> PAYEES =
      List.of(
          "Elmsford Orthopedic Group",
          "Harborlight Family Practice",
          "Cedar Fen Dermatology PA",
          "Northgate Women's Clinic",
          "Bramley Heart & Vascular",
          "Saltmarsh Physical Therapy LLC",
          "Aldervale Urgent Care",
          "Stillwater Ear Nose and Throat",
          "Fenwick Eye Associates PC");
  static final List<String> DENTISTS =
      List.of(
          "Bramley Dental Arts",
          "Saltmarsh Family Dentistry",
          "Northgate Smiles PC",
          "Millrace Endodontics LLC");
  static final List<Procedure> MEDICAL =
      List.of(
          new Procedure("99202", "Office visit new patient", 14500),
          new Procedure("99203", "Office visit new pt", 21000),
          new Procedure("99212", "Office visit brief", 8800),
          new Procedure("99215", "Office visit high", 31500),
          new Procedure("36415", "Blood draw", 2200),
          new Procedure("85025", "Complete blood count", 4100),
          new Procedure("80061", "Lipid panel", 7800),
          new Procedure("83036", "Hemoglobin A1c", 5200),
          new Procedure("81003", "Urinalysis", 1900),
          new Procedure("93000", "Electrocardiogram", 9900),
          new Procedure("73630", "X-ray foot", 13200),
          new Procedure("72148", "MRI lumbar spine", 148000),
          new Procedure("97110", "Therapeutic exercise", 7600),
          new Procedure("97530", "Therapeutic activity", 8300),
          new Procedure("90471", "Vaccine admin", 4200),
          new Procedure("90686", "Flu vaccine", 3900),
          new Procedure("11102", "Skin biopsy", 24800),
          new Procedure("17000", "Lesion removal", 18400),
          new Procedure("29881", "Knee arthroscopy", 412000),
          new Procedure("G0439", "Wellness visit", 19800),
          new Procedure("J1885", "Ketorolac inj", 2600),
          new Procedure("L3908", "Wrist brace", 11800));
  static final List<Procedure> DENTAL =
      List.of(
          new Procedure("D0120", "Periodic oral exam", 6200),
          new Procedure("D0274", "Bitewings four films", 7900),
          new Procedure("D1110", "Adult cleaning", 11400),
          new Procedure("D2140", "Amalgam one surface", 18900),
          new Procedure("D2391", "Resin one surface", 22600),
          new Procedure("D2740", "Crown porcelain", 124000),
          new Procedure("D3320", "Root canal bicuspid", 98000),
          new Procedure("D4341", "Scaling per quadrant", 27500),
          new Procedure("D7140", "Extraction", 20800));
  static final List<String> HOSPITALS =
      List.of(
          "Port Carrow Regional Hospital",
          "Stillwater Falls Medical Center",
          "Saint Brannoc Hospital Inc",
          "Aldervale Memorial Hospital");
  static final List<String> COUNSELLORS =
      List.of(
          "Juniper Counseling Collective",
          "Quarry Hill Behavioral Health",
          "Larkspur Recovery Services LLC",
          "Harbor View Psychology PC");
  static final List<String> OPTICIANS =
      List.of(
          "Cobalt Street Optical",
          "Northgate Vision Center",
          "Orchard Gate Eyewear LLC",
          "Saltmarsh Optometry PC");
  static final List<Procedure> HOSPITAL =
      List.of(
          new Procedure("", "Room and board semi-private", 142000),
          new Procedure("", "Pharmacy", 38900),
          new Procedure("", "Med-surg supplies", 21600),
          new Procedure("80053", "Laboratory", 18700),
          new Procedure("71046", "Diagnostic radiology", 42800),
          new Procedure("99284", "Emergency room", 118000),
          new Procedure("93005", "EKG/ECG", 31200),
          new Procedure("97161", "Physical therapy", 24400),
          new Procedure("70450", "CT scan", 164000),
          new Procedure("", "Anesthesia", 88000),
          new Procedure("", "Recovery room", 61500),
          new Procedure("J2405", "Drugs detail coding", 9400));
  static final List<Procedure> COUNSELLING =
      List.of(
          new Procedure("90791", "Diagnostic evaluation", 24000),
          new Procedure("90832", "Psychotherapy 30 min", 9500),
          new Procedure("90834", "Psychotherapy 45 min", 13500),
          new Procedure("90837", "Psychotherapy 60 min", 18000),
          new Procedure("90847", "Family therapy with patient", 16500),
          new Procedure("90853", "Group psychotherapy", 6000),
          new Procedure("96127", "Brief behavioral assessment", 1800),
          new Procedure("H0015", "Intensive outpatient", 22500),
          new Procedure("H0004", "Counseling 15 min", 3600),
          new Procedure("99408", "Alcohol screening", 5500));
  static final List<Procedure> OPTICAL =
      List.of(
          new Procedure("92004", "Comprehensive exam", 16500),
          new Procedure("92014", "Established exam", 13900),
          new Procedure("92015", "Refraction", 4500),
          new Procedure("V2020", "Frame", 18900),
          new Procedure("V2103", "Single vision lens", 7800),
          new Procedure("V2203", "Bifocal lens", 10900),
          new Procedure("V2781", "Progressive lens", 19900),
          new Procedure("V2750", "Anti-reflective coating", 8500),
          new Procedure("V2520", "Contact lenses", 15200));
  static final List<String> MODIFIERS =
      List.of("25", "59", "RT", "LT", "GP", "26", "TC", "50", "76", "95");
  static final List<String> REMARKS = List.of("N130", "M15", "N56", "MA63", "N362", "M76", "N20");

  private Lexicon() {}
}
