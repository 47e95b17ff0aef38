package vn.lotrinh.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a word is spelled like a Vietnamese one: a beginning, a rhyme, at most one tone, and a tone that the rhyme can carry. */
final class Syllable {

  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern BEGINNING = Pattern.compile("(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(.*)");
  private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
      + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
      + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uơ "
      + "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu").split(" "));

  private Syllable() {}

  static boolean is(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    long tones = TONE.matcher(apart).results().count();
    if (tones > 1) return false;
    Matcher parts = BEGINNING.matcher(Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC));
    if (!parts.matches()) return false;
    String beginning = parts.group(1) == null ? "" : parts.group(1);
    String rhyme = parts.group(2);
    boolean known = RHYMES.contains(rhyme) || beginning.equals("gi") && (rhyme.isEmpty() || rhyme.equals("n")) || beginning.equals("qu") && RHYMES.contains("u" + rhyme);
    return known && (!rhyme.matches(".*(c|ch|p|t)") || apart.indexOf('\u0301') >= 0 || apart.indexOf('\u0323') >= 0);
  }
}
