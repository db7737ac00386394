package org.bitshound.command;

import java.util.Optional;
import java.util.Set;

/// The classes of BITS by their ids and names. Source: the headers of the Windows SDK, `bits.h` to
/// `bits10_3.h`, `qmgr.h`.
final class BitsClasses {
  private static final Set<String> IDS =
      Set.of(
          "4991d34b-80a1-4291-83b6-3328366b9097",
          "f087771f-d74f-4c1a-bb8a-e16aca9124ea",
          "6d18ad12-bde3-4393-b311-099c346e6df9",
          "03ca98d6-ff5d-49b8-abc6-03dd84127020",
          "659cdea7-489e-11d9-a9cd-000d56965251",
          "bb6df56b-cace-11dc-9992-0019b93a3a84",
          "1ecca34c-e88a-44e3-8d6a-8921bde9e452",
          "4bd3e4e1-7bd4-4a2b-9964-496400de5193",
          "4575438f-a6c8-4976-b0fe-2f26b80d959e",
          "5fd42ad5-c04e-4d36-adc7-e08ff15737ad",
          "69ad4aee-51be-439b-a92c-86ae490e8b30");

  private static final String MODULE = "microsoft.backgroundintelligenttransfer";

  private BitsClasses() {}

  static boolean isId(String text) {
    String plain = Letters.lower(text).replace("{", "").replace("}", "").strip();
    return IDS.contains(plain);
  }

  static boolean isClassOfModule(String name) {
    return Letters.lower(name).startsWith(MODULE);
  }

  /// {@return what a text in another language names of BITS}
  static Optional<String> namedIn(String text) {
    String lower = Letters.lower(text);
    for (String name : new String[] {"ibackgroundcopymanager", "sharpbits.base", MODULE}) {
      if (lower.contains(name)) {
        return Optional.of(name);
      }
    }
    return IDS.stream().sorted().filter(lower::contains).findFirst();
  }
}
