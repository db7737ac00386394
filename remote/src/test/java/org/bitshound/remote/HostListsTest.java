package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.remote.HostLists.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostListsTest {
  private final HostLists lists = HostLists.builtIn();

  @ParameterizedTest
  @CsvSource({
    "https://a.uguu.se/x, FILE_HOST, file-host, 2026-11-27, uguu.se",
    "https://RAW.githubusercontent.com/x, FILE_HOST, file-host, 2026-11-27, githubusercontent.com",
    "https://transfer.sh/x, FILE_HOST, file-host, 2026-11-27, transfer.sh",
    "https://pastebin.com/raw/x, FILE_HOST, paste, 2026-11-27, pastebin.com",
    "https://tinyurl.com/x, FILE_HOST, shortener, 2026-11-27, tinyurl.com",
    "https://a-b-c.trycloudflare.com/x, TUNNEL, tunnel, 2026-11-27, trycloudflare.com",
    "http://cdn.files.xyz/x, RARE_SUFFIX, rare-suffix, 2026-11-24, xyz",
    "\\\\x.ngrok.io\\s\\f, TUNNEL, tunnel, 2026-11-27, ngrok.io",
    "http://pastebin%2Ecom./x, FILE_HOST, paste, 2026-11-27, pastebin.com",
  })
  void aHostBelowAnEntryIsListed(
      String url, DestinationClass clazz, String list, String date, String entry) {
    assertThat(lists.of(RemoteName.of(url))).containsExactly(new Listed(clazz, list, date, entry));
  }

  @Test
  void aHostOfManyLabelsIsComparedFromWhereAnEntryCanBegin() {
    String host = "a.".repeat(500_000);

    assertThat(lists.of(RemoteName.of("http://" + host + "uguu.se/")))
        .extracting(Listed::entry)
        .containsExactly("uguu.se");
    assertThat(lists.of(RemoteName.of("http://" + host + "example/"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://notuguu.se/",
        "https://uguu.se.example/",
        "https://fs.microsoft.com/uguu.se",
        "http://xyz/",
        "C:\\x",
        "http://198.51.100.1/"
      })
  void aHostThatOnlyLooksLikeAnEntryIsNotListed(String url) {
    assertThat(lists.of(RemoteName.of(url))).isEmpty();
  }
}
