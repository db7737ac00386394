package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of every text: a secret never survives, nothing else changes, and redacting again
/// changes nothing more. A failure names the seed.
class CredentialsPropertyTest {
  private static final int RUNS = 400;

  /// Each stands for one way to give a secret (`§`) away.
  private static final List<String> PLANTS =
      List.of(
          "http://bob:§@h.example/a",
          "https:\\\\bob:§@h.example\\a",
          "http:bob:§@h.example/a",
          "ftp://§@h.example/a",
          "http://h.example/a?x=1&token=§&y=2",
          "http://h.example/a?%74oken=§",
          "http://h.example/a;access_token=§/b",
          "http://h.example/a#id_token=§",
          "https://h.blob.example/a?sv=2024&sig=§&se=1",
          "https://h.example/a?X-Amz-Credential=§&X-Amz-Date=1&X-Amz-Signature=§",
          "https://h.example/a?Expires=1&Signature=§&Key-Pair-Id=1",
          "http://h.example/?u=http%3A%2F%2Fg.example%2F%3Ftoken%3D§%26a%3D1",
          "http://h.example/?u=http%253A%252F%252Fg.example%252F%253Fpwd%253D§",
          "http://h.example/?u=http%3A%2F%2Fbob%3A§%40g.example%2Fa",
          "http://h.example/?u=http://bob:§@g.example/a",
          "http://h.example/?a=1&amp;password=§&amp;b=2",
          "bitsadmin /setcredentials j SERVER BASIC bob §",
          "bitsadmin /SetCredentials \"my job\" PROXY NTLM CORP\\bob \"§\"",
          "bitsadmin /set^cred^entials j SERVER BASIC bob §",
          "bitsadmin /setproxysettings j OVERRIDE bob:§@proxy:8080 x",
          "bitsadmin /util /setieproxy localsystem MANUAL_PROXY http=bob:§@proxy:80;https=p:443 x",
          "'Authorization: Bearer §'",
          "\"Proxy-Authorization: Basic §\"",
          "\"Authorization: Digest username=\\\"bob\\\", response=\\\"§\\\"\"",
          "Cookie: a=1; b=§",
          "@{ 'X-Api-Key' = '§' }",
          "$h['Authorization']=\"Bearer §\"",
          "{\"Authorization\": \"Bearer §\"}",
          "X-Functions-Key:§",
          "Start-BitsTransfer -Credential § -Source x",
          "Start-BitsTransfer -Cred:§ -Source x",
          "Start-BitsTransfer –ProxyCredential 'CORP\\§' -Source x",
          "ConvertTo-SecureString '§' -AsPlainText -Force",
          "ConvertTo-SecureString -AsPlainText -Force -String \"§\"",
          "ConvertTo-SecureString -String:§ -Force",
          "'§' | ConvertTo-SecureString -AsPlainText -Force",
          "New-Object Net.NetworkCredential('bob','§')",
          "[pscredential]::new('bob', (ConvertTo-SecureString '§' -AsPlainText -Force))",
          "wmic /node:h /user:bob /password:§ process list");

  /// Ways in which a command stands inside another.
  private static final List<UnaryOperator<String>> WRAPS =
      List.of(
          text -> text,
          text -> "cmd /c " + text,
          text -> "cmd /c \"" + text + "\" & whoami",
          text -> "powershell -c \"" + escaped(text) + "\"",
          text -> "powershell -c '" + text.replace("'", "''") + "'",
          text -> "cmd /c \"powershell -c \"\"" + text + "\"\"\"",
          text -> "first line\r\n" + text + "\r\nlast line");

  /// Texts that look like something and hold nothing.
  private static final List<String> HARMLESS =
      List.of(
          "http://h.example/a?P1=1&P4=abc%3d%3d",
          "http://h.example:8080/a@b",
          "\\\\host@SSL@8443\\DavWWWRoot\\a.exe",
          "C:\\Users\\bob\\a.exe",
          "bitsadmin /transfer n /priority high http://h.example/token=1 C:\\a",
          "bitsadmin /setcredentials j SERVER NTLM NULL NULL",
          "bitsadmin /getcredentials j",
          "Start-BitsTransfer -Credential $c -Source x",
          "Start-BitsTransfer -Credential (Get-Credential) -Source x",
          "-CredentialProvider x",
          "Content-Type: text/plain",
          "the key: a value",
          "12:30:45 = noon",
          "$a=(1+2); if ($b) { 'x' } else { \"y\" }",
          "%windir%\\System32\\svchost.exe -k netsvcs -p -s BITS",
          "‹redacted›",
          "token password secret");

  static Stream<String> plants() {
    return PLANTS.stream();
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aSecretNeverSurvives(String plant) {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new SplittableRandom(seed);
      String secret = secret(random);
      String text =
          harmless(random) + " " + wrapped(plant, secret, random) + " " + harmless(random);

      String shown = Credentials.redactText(text);

      assertThat(shown).as("seed %d: %s", seed, text).doesNotContain(secret).contains("‹redacted›");
      assertThat(Credentials.redactText(shown))
          .as("seed %d, twice: %s", seed, text)
          .isEqualTo(shown);
    }
  }

  @Test
  void aTextWithoutSecretsStaysLetterForLetter() {
    for (int seed = 0; seed < 20 * RUNS; seed++) {
      var random = new SplittableRandom(seed);
      String text = harmless(random) + "\n" + harmless(random) + " \"" + harmless(random);

      assertThat(Credentials.redactText(text)).as("seed %d", seed).isSameAs(text);
    }
  }

  @Test
  void anythingIsRedactedTwiceAsOnce() {
    List<String> pieces =
        List.of(
            "http://",
            "Cookie:",
            "/setcredentials ",
            "-credential ",
            "'",
            "\"",
            "\\\"",
            "@",
            " ",
            "\n",
            "?token=",
            "%3d",
            "%26",
            "&",
            ";",
            "a",
            "‹redacted›",
            "=",
            "|",
            "ConvertTo-SecureString ",
            "PSCredential(",
            ")",
            "/setieproxy ",
            "u:p@h",
            "x-key");
    for (int seed = 0; seed < 50 * RUNS; seed++) {
      var random = new SplittableRandom(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String once = Credentials.redactText(text.toString());

      assertThat(Credentials.redactText(once)).as("seed %d: %s", seed, text).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http:",
        "http://a@",
        "?token=",
        "http://h/?token=a&",
        "%25",
        "http://h/?%3dtoken%3d",
        "Cookie:",
        "Cookie: \"",
        "x-key='",
        "/setcredentials ",
        "/setcredentials",
        "/setcredentials a '",
        "/setcredentials a b c \"",
        "/setieproxy ",
        "/setproxysettings u:p@h;",
        "-credential ",
        "-credential \"",
        "-credential '",
        "-credential \\\"",
        "ConvertTo-SecureString -a ",
        "'|ConvertTo-SecureString ",
        "\"|ConvertTo-SecureString '|ConvertTo-SecureString ",
        "PSCredential(",
        "PSCredential('",
        "-",
        "/^",
        "\"",
        "\\\"",
        "a",
        ":",
        "=",
        "@",
        "- \"-^\"",
        "http%3A%2F%2Fu%40"
      })
  void aMegabyteOfTheSameIsGoneThroughInTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Credentials.redactText(text));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Credentials.redactUrl("http://h/?" + text));
  }

  private static String wrapped(String plant, String secret, SplittableRandom random) {
    return WRAPS.get(random.nextInt(WRAPS.size())).apply(plant.replace("§", secret));
  }

  /// As a C program is told that a mark is a letter: a backslash before it and before backslashes.
  private static String escaped(String text) {
    return text.replaceAll("(\\\\*)\"", "$1$1\\\\\"");
  }

  private static String harmless(SplittableRandom random) {
    return HARMLESS.get(random.nextInt(HARMLESS.size()));
  }

  /// Letters that no plant and no harmless text has in a row, and one of those that make trouble.
  private static String secret(SplittableRandom random) {
    var secret = new StringBuilder("zQ");
    String letters = "zQ7.!+*~_,";
    for (int i = 4 + random.nextInt(12); i > 0; i--) {
      secret.append(letters.charAt(random.nextInt(letters.length())));
    }
    return secret.append("Qz").toString();
  }
}
