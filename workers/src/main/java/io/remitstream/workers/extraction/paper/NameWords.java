package io.remitstream.workers.extraction.paper;

import java.util.Set;

/** Words by which names are told apart. */
final class NameWords {

  /** Of titles, which are no names. */
  static final Set<String> TITLE =
      words(
          "total explanation of benefit remittance advice notice statement provider payment eob"
              + " voucher page summary claim detail electronic this is not a bill print image"
              + " explicacion de beneficios beneficio to for member your aviso remesa esto no es"
              + " una factura report medical 1 era the you services service confidential copy"
              + " duplicate pago resumen and status paid denied adjusted pending reversed on file"
              + " none reversal corrected correction reprocessed");

  /** Of payers. */
  static final Set<String> PAYER =
      words(
          "health plan insurance mutual benefit assurance indemnity administrators "
              + "administrative company life cooperative society trust fund medicare medicaid "
              + "blue cross shield salud seguros aseguradora casualty underwriters hmo payer "
              + "clearing administrator insurers program assistance commonwealth department "
              + "agency employees welfare managed coverage seguro beneficios union alliance "
              + "network compania");

  /** Of firms that pay for others. */
  static final Set<String> FIRM = words("service administrators systems solutions group partners");

  /** Of providers. */
  static final Set<String> PROVIDER =
      words(
          "clinic associates hospital medical center pediatrics dermatology imaging pa pllc "
              + "pc md family practice physicians therapy laboratory orthopedic cardiology "
              + "surgical radiology dental urgent orthopedics rehabilitation llc llp nursing "
              + "pharmacy obgyn eye surgery wellness specialists clinica centro optical optometry "
              + "eyecare chiropractic counseling psychology respiratory smiles dentistry podiatry "
              + "hospice oncology urology anesthesia ambulance labs women's drug rx throat heart "
              + "vascular endodontics orthodontics periodontics neurology gastroenterology "
              + "ophthalmology audiology midwifery allergy orthotics prosthetics equipment supply "
              + "supplies infusion dialysis pathology diagnostics anesthesiology surgeons hearing "
              + "nephrology rheumatology endocrinology pulmonary spine pain sleep ent obstetrics "
              + "gynecology hematology dentists optometric acupuncture");

  /** Of those to whom papers go, whoever they are. */
  static final Set<String> ANYBODY =
      words(
          "provider member participating network contracted behavioral health dental medical "
              + "vision service care professional institutional facility hospital physician "
              + "dentist pharmacy office patient your our plan claim benefit all and of the");

  private NameWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }
}
