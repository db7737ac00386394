package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "dotted, 198.51.100.1, 198.51.100.1",
    "decimal, 3325256705, 198.51.100.1",
    "hex, 0xC6336401, 198.51.100.1",
    "dotted hex, 0xC6.0x33.0x64.0x1, 198.51.100.1",
    "octal, 0306.063.0144.01, 198.51.100.1",
    "mixed, 0306.51.0x64.1, 198.51.100.1",
    "three parts, 198.51.25601, 198.51.100.1",
    "two parts, 127.1, 127.0.0.1",
    "nought, 0, 0.0.0.0",
    "an empty hex number, 0x.1, 0.0.0.1",
    "highest, 4294967295, 255.255.255.255",
    "a closing dot, 192.0.2.7., 192.0.2.7",
  })
  void everySpellingOfAnIpv4AddressIsOneAddress(String why, String text, String plain) {
    assertThat(IpAddress.ofIpv4(text)).map(IpAddress::text).as(why).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1.2.3.4.5",
        "256.1.1.1",
        "454.307.356.257",
        "1.2.3.256",
        "1.2..4",
        "09.1.1.1",
        "4294967296",
        "99999999999999999999",
        "7-zip.org",
        "1.2.3.x",
        "0xg",
        "-1",
        "1.2.3.4..",
        "\u0661.1.1.1"
      })
  void whatWindowsDoesNotTakeForAnIpv4AddressIsNone(String text) {
    assertThat(IpAddress.ofIpv4(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1, 2001:db8::1",
    "2001:0DB8:0:0:0:0:0:1, 2001:db8::1",
    "fe80::1%25eth0, fe80::1",
    "::1, ::1",
    "::, ::",
    "1::, 1::",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "::ffff:198.51.100.1, 198.51.100.1",
    "::ffff:c633:6401, 198.51.100.1",
    "64:ff9b::198.51.100.1, 64:ff9b::c633:6401",
  })
  void everySpellingOfAnIpv6AddressIsOneAddress(String text, String plain) {
    assertThat(IpAddress.ofIpv6(text)).map(IpAddress::text).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "1::2::3",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3",
        "1:::2"
      })
  void whatIsNoIpv6AddressIsNone(String text) {
    assertThat(IpAddress.ofIpv6(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true",
    "127.9.9.9, true",
    "0.0.0.0, true",
    "172.15.0.1, false",
    "172.16.0.1, true",
    "172.31.255.255, true",
    "172.32.0.1, false",
    "192.168.10.254, true",
    "192.169.0.1, false",
    "169.254.169.254, true",
    "169.253.1.1, false",
    "8.8.8.8, false",
    "11.0.0.1, false",
  })
  void privateLoopbackAndLinkLocalIpv4IsInternal(String text, boolean internal) {
    assertThat(IpAddress.ofIpv4(text)).map(IpAddress::isInternal).contains(internal);
  }

  @ParameterizedTest
  @CsvSource({
    "::1, true",
    "::, true",
    "::2, false",
    "fe80::1, true",
    "febf::1, true",
    "fec0::1, true",
    "fc00::1, true",
    "fdff::1, true",
    "fe00::1, false",
    "2001:db8::1, false",
    "::ffff:10.0.0.1, true"
  })
  void privateLoopbackAndLinkLocalIpv6IsInternal(String text, boolean internal) {
    assertThat(IpAddress.ofIpv6(text)).map(IpAddress::isInternal).contains(internal);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, LOOPBACK",
    "0.0.0.0, UNSPECIFIED",
    "10.1.2.3, PRIVATE",
    "172.31.0.1, PRIVATE",
    "172.32.0.1, PUBLIC",
    "192.168.0.1, PRIVATE",
    "169.254.1.1, LINK_LOCAL",
    "169.254.169.254, METADATA",
    "169.253.169.254, PUBLIC",
    "100.63.255.255, PUBLIC",
    "100.64.0.0, CARRIER",
    "100.127.255.255, CARRIER",
    "100.128.0.0, PUBLIC",
    "192.0.2.1, DOCUMENTATION",
    "192.0.3.1, PUBLIC",
    "198.51.100.1, DOCUMENTATION",
    "203.0.113.1, DOCUMENTATION",
    "203.0.114.1, PUBLIC",
    "198.17.255.255, PUBLIC",
    "198.18.0.1, RESERVED",
    "198.19.255.255, RESERVED",
    "198.20.0.0, PUBLIC",
    "224.0.0.1, MULTICAST",
    "240.0.0.1, RESERVED",
    "8.8.8.8, PUBLIC",
    "::1, LOOPBACK",
    "::, UNSPECIFIED",
    "fe80::1, LINK_LOCAL",
    "fd00::1, PRIVATE",
    "fd00:ec2::254, METADATA",
    "ff02::1, MULTICAST",
    "2001:db8::1, DOCUMENTATION",
    "2001:db9::1, PUBLIC",
    "3fff:fff::1, DOCUMENTATION",
    "3fff:1000::1, PUBLIC",
    "2606:4700::1, PUBLIC",
  })
  void anAddressBelongsToTheNetworkOfItsBlock(String text, Network network) {
    assertThat(IpAddress.ofIpv4(text).or(() -> IpAddress.ofIpv6(text)))
        .map(IpAddress::network)
        .contains(network);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2002:c633:6401::1, 198.51.100.1",
        "64:ff9b::c633:6401, 198.51.100.1",
        "::c633:6401, 198.51.100.1",
        "::1, -",
        "::, -",
        "64:ff9b:1::c633:6401, -",
        "2001:db8::1, -",
      })
  void whatCarriesAnIpv4AddressTellsIt(String text, String inner) {
    assertThat(IpAddress.ofIpv6(text).orElseThrow().embeddedIpv4().map(IpAddress::text))
        .isEqualTo(Optional.ofNullable(inner));
  }
}
