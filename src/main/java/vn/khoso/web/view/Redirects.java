package vn.khoso.web.view;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** After a form has been taken the browser is sent on with 303: it asks for the next page with GET, whatever it did. */
@Configuration(proxyBeanMethods = false)
class Redirects {

    Redirects(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
