package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Somebody at the head office enters a complex and keeps it in step with the world. */
@BrowserTest
class KeepJourneyTest {

    @Test
    void entersAComplexAndSettlesTwoEditsAtOnce(Visitor visitor) {
        Page page = visitor.signIn("headoffice");
        page.locator(".work-menu details:has(a[href$='/complexes/new']) summary")
                .click();
        page.locator(".work-menu a[href$='/complexes/new']").click();
        page.locator("#name").fill("함께 고치는 단지");
        page.locator("#type").selectOption("GENERAL");
        page.locator("select[name=places]").first().selectOption("48121");
        save(page, "새로 지정됨");
        assertThat(page.locator(".notice.success").innerText()).contains("등록했습니다");
        assertThat(page.locator("h1").innerText()).isEqualTo("함께 고치는 단지");

        String edit = page.url().replaceAll("\\?.*", "") + "/edit";
        page.navigate(edit);
        Page other = visitor.context().newPage();
        other.navigate(edit);
        page.locator("#industries").fill("기계");
        save(page, "업종 확인");
        assertThat(page.locator("main").innerText()).contains("기계", "업종 확인");
        other.locator("#industries").fill("전기");
        save(other, "업종 정정");
        assertThat(other.locator(".stale").innerText()).contains("지금 기록", "기계", "입력하신 내용", "전기");
        assertThat(other.locator("#industries").inputValue()).isEqualTo("전기");
        other.locator(".complex-form .primary").click();
        other.locator(".notice.success").waitFor();
        assertThat(other.locator(".complex-identity").innerText()).contains("전기");
    }

    private static void save(Page page, String reason) {
        page.locator("#sourceId").selectOption(new SelectOption().setIndex(1));
        page.locator("#reason").fill(reason);
        page.locator(".complex-form .primary").click();
    }
}
