package org.camelgateways.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The message bodies that an operation takes and gives, without {@code raw=true}: beside its constant in a component's
 * table of operations, for its page and {@code <scheme>-operations.json}. A Long may be an Integer too, and a text
 * (String) any characters or bytes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Bodies {

    /** What {@code to} takes; nothing where the body is not asked. */
    Class<?>[] in() default {};

    /** Whether {@code to} takes several of them in a collection too. */
    boolean several() default false;

    /** What the body becomes in {@code to}; void where it stays what it was. */
    Class<?> out() default void.class;

    /** Of what that is a list or a result; void where it is neither. */
    Class<?> of() default void.class;

    /** The body that {@code from} gives; void where there is no {@code from}. */
    Class<?> from() default void.class;

    /** What the route of a {@code from} answers with; nothing where it is not asked. */
    Class<?>[] answer() default {};
}
