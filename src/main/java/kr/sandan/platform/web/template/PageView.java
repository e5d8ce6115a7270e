package kr.sandan.platform.web.template;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A template's page, sent as a whole once it is made: nothing of it leaves where the template fails, its length is known,
 * and the session, which Spring Session looks up anew after an answer is on its way, is read once.
 */
class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        WholePage page = new WholePage(response);
        super.render(model, request, page);
        if (model != null && model.get(KeptMain.NAME) instanceof KeptMain main) main.keepOutOf(page.text());
        page.send();
    }
}
