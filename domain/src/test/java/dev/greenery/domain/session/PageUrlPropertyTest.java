package dev.greenery.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class PageUrlPropertyTest {
    @Property
    void everyUrlHasAPathThatIsPartOfItOrTheRoot(
            @ForAll @Chars({'a', ':', '/', '?', '#', '.'}) @StringLength(max = 12) String url) {
        String path = new PageUrl(url).path();

        assertThat(path).startsWith("/").doesNotContain("?", "#");
        assertThat(url + "/").contains(path);
    }

    @Property
    void thePathDependsNeitherOnTheSchemeNorOnTheHostNorOnTheQuery(
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String host,
            @ForAll @AlphaChars @Chars('/') @StringLength(max = 12) String rest,
            @ForAll @AlphaChars @Chars({'/', ':', '?'}) @StringLength(max = 12) String query) {
        String path = "/p" + rest;

        assertThat(new PageUrl("https://" + host + path + "?" + query).path()).isEqualTo(path);
        assertThat(new PageUrl(host + path + "#" + query).path()).isEqualTo(path);
        assertThat(new PageUrl(path + "?" + query).path()).isEqualTo(path);
    }
}
