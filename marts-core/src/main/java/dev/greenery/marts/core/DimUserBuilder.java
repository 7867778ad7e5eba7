package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.notNull;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;
import static dev.greenery.application.mart.Expectations.unique;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.application.source.SourceTable;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;
import dev.greenery.domain.user.ZipCode;

import java.util.Optional;
import java.util.stream.Stream;

final class DimUserBuilder implements UserModelBuilder<DimUser> {
    private static final String UNKNOWN_NAME = "(unknown)";

    @Override
    public Inputs inputs() {
        return Inputs.of(Source.USERS);
    }

    @Override
    public Stream<DimUser> build(UserScope user) {
        return switch (user.owner()) {
            case Owner.Known known -> Stream.of(known(known.row()));
            case Owner.Missing missing -> Stream.of(unknown(missing.userId()));
            case Owner.UnknownMember unknownMember -> Stream.of(unknown(unknownMember.userId()));
            // The unknown member stands for all of them, and its history makes the row once.
            case Owner.Anonymous _ -> Stream.empty();
        };
    }

    private static DimUser known(User user) {
        Optional<Address> home = user.address();
        return DimUserRow.byName()
                .userId(user.id())
                .known(true)
                .name(user.name().orElse(UNKNOWN_NAME))
                .email(user.email())
                .phoneNumber(user.phoneNumber())
                .street(home.flatMap(Address::street))
                .zipCode(home.flatMap(Address::zipCode))
                .region(Region.of(home))
                .createdAt(user.createdAt())
                .updatedAt(user.updatedAt())
                .build();
    }

    private static DimUser unknown(UserId id) {
        return DimUserRow.byName()
                .userId(id)
                .known(false)
                .name(UNKNOWN_NAME)
                .email(Optional.empty())
                .phoneNumber(Optional.empty())
                .street(Optional.empty())
                .zipCode(Optional.empty())
                .region(Region.of(Optional.empty()))
                .createdAt(Optional.empty())
                .updatedAt(Optional.empty())
                .build();
    }

    @Override
    public Expectations<DimUser> tests() {
        return Expectations.of(
                satisfies("is_known", DimUser::known).warn(),
                satisfies("has_a_name", DimUserBuilder::isNamed, DimUser::name)
                        .where("known", DimUser::known)
                        .warn(),
                notNull(DimUser::email).where("known", DimUser::known).warn(),
                notNull(DimUser::phoneNumber).where("known", DimUser::known).warn(),
                notNull(DimUser::createdAt).where("known", DimUser::known).warn(),
                notNull(DimUser::updatedAt).where("known", DimUser::known).warn(),
                notNull(DimUser::zipCode).where("known", DimUser::known).warn(),
                satisfies(
                        "zip_code_is_positive",
                        row -> row.zipCode().map(ZipCode::isPositive).orElse(true),
                        DimUser::zipCode),
                satisfies(
                                "zip_code_is_well_formed",
                                row -> row.zipCode().map(ZipCode::isWellFormed).orElse(true),
                                DimUser::zipCode)
                        .warn(),
                satisfies(
                        "email_is_well_formed",
                        row -> row.email().map(Email::isWellFormed).orElse(true),
                        DimUser::email),
                satisfies(
                        "phone_number_is_well_formed",
                        row -> row.phoneNumber().map(PhoneNumber::isWellFormed).orElse(true),
                        DimUser::phoneNumber),
                satisfies(
                        "updated_at_is_not_before_created_at",
                        DimUserBuilder::isInOrder,
                        DimUser::createdAt,
                        DimUser::updatedAt),
                unique(DimUser::email).where("known", Filter.isTrue(DimUser::known)).warn(),
                reconciles(
                        "known_users_match_raw_users",
                        Total.rowsOf(DimUser.class).where("known", DimUser::known),
                        Total.rowsOf(SourceTable.USERS)));
    }

    private static boolean isNamed(DimUser row) {
        return !row.name().equals(UNKNOWN_NAME);
    }

    private static boolean isInOrder(DimUser row) {
        return row.createdAt()
                .flatMap(created -> row.updatedAt().map(updated -> !updated.isBefore(created)))
                .orElse(true);
    }
}
