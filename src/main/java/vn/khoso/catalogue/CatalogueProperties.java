package vn.khoso.catalogue;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.khoso.organisation.Level;

/**
 * Settings of the catalogue.
 *
 * @param fourEyes levels at which nobody publishes what they submitted themselves
 */
@ConfigurationProperties("khoso.catalogue")
record CatalogueProperties(@DefaultValue("PROVINCE") Set<Level> fourEyes) {}
