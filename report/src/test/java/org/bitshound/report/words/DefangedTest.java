package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefangedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "http://203.0.113.47:8080/a.b = hxxp://203[.]0[.]113[.]47:8080/a.b",
        "from HTTPS://files.cdn.example. Then = from hxxps://files[.]cdn[.]example. Then",
        "ftp://a.b/c and ftps://d.e = fxp://a[.]b/c and fxps://d[.]e",
        "to 198.51.100.23, port 80 = to 198[.]51[.]100[.]23, port 80",
        "see www.evil.example/x = see www[.]evil[.]example/x"
      })
  void whatLeadsToAHostIsDefanged(String raw, String shown) {
    assertThat(Defanged.text(raw)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "bitsadmin.exe /transfer job",
    "C:\\Users\\Public\\tool.exe",
    "version 10.0.19041.1",
    "1.2.3.4.5",
    "300.1.1.1",
    "v1.2.3.4",
    "08:41:20",
    "http: nothing"
  })
  void whatLeadsNowhereStaysAsItIs(String raw) {
    assertThat(Defanged.text(raw)).isEqualTo(raw);
  }
}
