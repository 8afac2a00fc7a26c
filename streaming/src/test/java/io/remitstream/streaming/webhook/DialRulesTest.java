package io.remitstream.streaming.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remitstream.streaming.webhook.WebhookUrl.ForbiddenUrl;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be dialled for somebody else: first, middle and last address of each block, and
 * spellings.
 */
class DialRulesTest {

  private static final DialRules RULES = new DialRules(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.255",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.1.2.3",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:1ff::1",
        "2001:db8::1",
        "3fff::1",
        "3fff:fff::1",
        "2002:7f00:1::",
        "5f00::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ffff::1"
      })
  void allowShouldRefuseWhenAnAddressIsNotPublic(String address) {
    assertThat(RULES.allow(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.0.0.1",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "64:ff9b::101:101",
        "2001:200::1",
        "2001:4860::8888",
        "2606:4700::1111",
        "2a00::1"
      })
  void allowShouldAcceptWhenAnAddressIsPublic(String address) {
    assertThat(RULES.allow(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hook.example/",
        "ftp://hook.example/",
        "hook.example",
        "https:///x",
        "",
        "https://user@hook.example/",
        "https://user:pass@hook.example/",
        "https://@hook.example/",
        "https://hook.example/#f",
        "https://localhost/",
        "https://LOCALHOST./",
        "https://a.localhost/",
        "https://127.0.0.1/",
        "https://127.0.0.1./",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://017700000001/",
        "https://127.1/",
        "https://127.0.1/",
        "https://0/",
        "https://127.0.0.01/",
        "https://a.b.0x7f/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[0:0:0:0:0:ffff:7f00:0001]/",
        "https://[fe80::1%25eth0]/",
        "https://[64:ff9b::7f00:1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1:8443/",
        "https://hook_1.example/",
        "https://127.0.0.1\\@hook.example/",
        "https://１２７.0.0.1/"
      })
  void ofShouldRefuseWhenTheTextAloneTellsTooMuch(String url) {
    assertThatExceptionOfType(ForbiddenUrl.class).isThrownBy(() -> WebhookUrl.of(url, RULES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hook.example/in?token=1", "https://hook.example:8443/", "https://1.1.1.1/",
        "https://[2606:4700::1111]/", "https://hook.example./", "https://10.hook.example/"
      })
  void ofShouldAcceptWhenAPublicHostIsMeant(String url) {
    assertThatCode(() -> WebhookUrl.of(url, RULES)).doesNotThrowAnyException();
  }

  @Test
  void loopbackAloneShouldBeOpenWhenItIsOpened() {
    var open = new DialRules(true);

    assertThat(open.allow(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
    assertThat(open.allow(InetAddress.ofLiteral("::1"))).isTrue();
    assertThat(open.allow(InetAddress.ofLiteral("::ffff:127.0.0.1"))).isTrue();
    assertThat(open.allow(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    assertThat(open.allow(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
    assertThatCode(() -> WebhookUrl.of("http://localhost:1/", open)).doesNotThrowAnyException();
  }
}
