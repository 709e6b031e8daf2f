package io.chapeau.http.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagementOriginsTest {

    @Test
    void withoutASettingNoOriginIsNamed() {
        assertThat(ManagementOrigins.of(Optional.empty()).none()).isTrue();
    }

    @Test
    void originsAreReadAsBrowsersSendThem() {
        ManagementOrigins origins = ManagementOrigins.of(
                Optional.of("https://desk.example , http://localhost:5173,http://[::1]:3000,app://desk"));
        assertThat(List.of("https://desk.example", "http://localhost:5173", "http://[::1]:3000", "app://desk"))
                .allMatch(origins::has);
    }

    @Test
    void whatNoBrowserSendsIsRefusedByName() {
        for (String wrong : List.of(
                "*",
                "null",
                "desk.example",
                "https://*.desk.example",
                "https://Desk.example",
                "https://desk.example/",
                "https://desk.example/app",
                "https://desk.example:443",
                "http://desk.example:80",
                "https://desk.example:",
                "https://café.example",
                "https://",
                "https://a b",
                "https://desk.example?x")) {
            assertThatThrownBy(() -> ManagementOrigins.of(Optional.of("https://ok.example," + wrong)))
                    .as(wrong)
                    .hasMessageContaining("CHAPEAU_MANAGEMENT_ORIGINS")
                    .hasMessageContaining("'" + wrong + "'")
                    .hasMessageNotContaining("ok.example");
        }
        assertThatThrownBy(() -> ManagementOrigins.of(Optional.of("https://ok.example,")))
                .hasMessageContaining("''");
    }
}
