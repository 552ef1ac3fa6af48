package vn.khoso.web.security;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.khoso.account.Person;
import vn.khoso.catalogue.Viewer;
import vn.khoso.shared.KhosoException;
import vn.khoso.web.problem.GlobalProblem;

/**
 * Lets controllers say who they need: a parameter {@code Person} is the signed-in person (without one the request is
 * answered 401), {@code Optional<Person>} and {@code Viewer} are anybody.
 */
@Configuration(proxyBeanMethods = false)
class PersonArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final CurrentPerson currentPerson;

    PersonArguments(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class
                || parameter.getParameterType() == Viewer.class
                || isOptionalPerson(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Viewer.class) {
            return currentPerson.viewer();
        }
        Optional<Person> person = currentPerson.find();
        return isOptionalPerson(parameter)
                ? person
                : person.orElseThrow(() -> new KhosoException(GlobalProblem.SIGN_IN_NEEDED));
    }

    private static boolean isOptionalPerson(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                && parameter.getGenericParameterType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] == Person.class;
    }
}
