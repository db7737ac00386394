package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.remote.HostLists.Listed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostListsTest {
  private final HostLists lists = HostLists.builtIn();

  @ParameterizedTest
  @CsvSource({
    "https://a.uguu.se/x, FILE_HOST, uguu.se",
    "https://RAW.githubusercontent.com/x, FILE_HOST, githubusercontent.com",
    "https://transfer.sh/x, FILE_HOST, transfer.sh",
    "https://a-b-c.trycloudflare.com/x, TUNNEL, trycloudflare.com",
    "http://cdn.files.xyz/x, RARE_SUFFIX, xyz",
    "\\\\x.ngrok.io\\s\\f, TUNNEL, ngrok.io",
  })
  void aHostBelowAnEntryIsListed(String url, DestinationClass clazz, String entry) {
    assertThat(lists.of(RemoteName.of(url)))
        .containsExactly(new Listed(clazz, clazz.word(), "2026-11-24", entry));
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
