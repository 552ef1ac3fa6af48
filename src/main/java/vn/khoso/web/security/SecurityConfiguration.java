package vn.khoso.web.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import vn.khoso.account.Role;
import vn.khoso.shared.PublicUrl;

/**
 * Sign-in and the coarse rules by path. They keep strangers out of whole parts of the library; what a person may do with
 * a product is decided by {@code AccessPolicy} in each case. Why it is so is written in docs/adr/0011-sign-in.md.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTRIBUTOR = Role.CONTRIBUTOR.name();
    private static final String EDITOR = Role.EDITOR.name();
    private static final String SUPERVISOR = Role.SUPERVISOR.name();
    private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn passwordSignIn,
            SessionContexts sessionContexts,
            SignInOutcome outcome,
            Refusals refusals,
            UnlistedPaths unlisted,
            PublicUrl publicUrl) {
        return http.authenticationManager(new ProviderManager(passwordSignIn))
                .securityContext(context -> context.securityContextRepository(sessionContexts))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(RequestCacheConfigurer::disable)
                .authorizeHttpRequests(rules -> apply(rules, unlisted))
                .formLogin(form ->
                        form.loginPage("/sign-in").successHandler(outcome).failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.repository(publicUrl.isHttps()))
                        .csrfTokenRequestHandler(new CsrfTokens()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(new SecurityHeaders(publicUrl)::apply)
                .build();
    }

    private static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            UnlistedPaths unlisted) {
        rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(PublicPaths.patterns())
                .permitAll()
                .requestMatchers("/studio/**")
                .hasAnyRole(CONTRIBUTOR, EDITOR)
                .requestMatchers(HttpMethod.GET, "/supervisor/**")
                .hasAnyRole(SUPERVISOR, ADMINISTRATOR)
                .requestMatchers(HttpMethod.POST, "/supervisor/products/*/withdrawal")
                .hasAnyRole(SUPERVISOR, ADMINISTRATOR)
                .requestMatchers("/supervisor/**")
                .hasRole(SUPERVISOR)
                .requestMatchers("/admin/**")
                .hasRole(ADMINISTRATOR)
                .requestMatchers("/api/uploads/**")
                .authenticated()
                .anyRequest()
                .access(unlisted);
    }

    /** TLS often ends at a proxy, so the session cookie follows the public address, not the connection. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(PublicUrl publicUrl) {
        return cookie -> cookie.setUseSecureCookie(publicUrl.isHttps());
    }
}
