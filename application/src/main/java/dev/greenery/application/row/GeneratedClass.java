package dev.greenery.application.row;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A class that is made beside a row record, so that it sees the record and its values.
 *
 * @param rowType the record
 * @param shape the interface of one method that the class implements
 */
record GeneratedClass<T>(Class<? extends Record> rowType, Class<T> shape) {
    /**
     * An instance of the class.
     *
     * @param body the code of the interface's method
     * @return empty where a class loader does not let code in
     */
    Optional<T> instance(Consumer<CodeBuilder> body) {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(rowType, MethodHandles.lookup());
            if (!lookup.hasFullPrivilegeAccess()) {
                return Optional.empty();
            }
            Class<?> made = lookup.defineHiddenClass(bytes(body), true).lookupClass();
            return Optional.of(shape.cast(made.getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot make a %s of %s".formatted(shape.getSimpleName(), rowType.getName()),
                    e);
        }
    }

    private byte[] bytes(Consumer<CodeBuilder> body) {
        Method method = onlyMethod();
        return ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(rowType.getClassLoader())))
                .build(
                        ClassDesc.of(rowType.getPackageName(), name()),
                        type -> {
                            type.withFlags(
                                    AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SYNTHETIC);
                            type.withInterfaceSymbols(describe(shape));
                            type.withMethodBody(
                                    INIT_NAME,
                                    MTD_void,
                                    ClassFile.ACC_PUBLIC,
                                    GeneratedClass::construct);
                            type.withMethodBody(
                                    method.getName(), typeOf(method), ClassFile.ACC_PUBLIC, body);
                        });
    }

    private String name() {
        return shape.getSimpleName()
                + "Of"
                + rowType.getName().substring(rowType.getPackageName().length() + 1);
    }

    private Method onlyMethod() {
        return Arrays.stream(shape.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }

    private static void construct(CodeBuilder code) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
    }

    private static MethodTypeDesc typeOf(Method method) {
        return MethodTypeDesc.of(
                describe(method.getReturnType()),
                Arrays.stream(method.getParameterTypes()).map(GeneratedClass::describe).toList());
    }

    /** Calls an accessor of the object on the stack. */
    static void call(CodeBuilder code, Method accessor) {
        code.invokevirtual(
                describe(accessor.getDeclaringClass()),
                accessor.getName(),
                MethodTypeDesc.of(describe(accessor.getReturnType())));
    }

    static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
