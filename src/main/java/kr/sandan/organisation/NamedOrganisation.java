package kr.sandan.organisation;

/**
 * An organisation by its name.
 *
 * @param id its number
 * @param name what it is called
 */
public record NamedOrganisation(long id, String name) {}
