package io.chapeau.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a role by the contract's word. */
@Converter
class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.word();
    }

    @Override
    public Role convertToEntityAttribute(String word) {
        return Role.ofWord(word);
    }
}
