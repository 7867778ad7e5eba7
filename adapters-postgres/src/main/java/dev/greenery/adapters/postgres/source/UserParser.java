package dev.greenery.adapters.postgres.source;

import static dev.greenery.application.source.SourceTable.USERS;

import dev.greenery.domain.user.Email;
import dev.greenery.domain.user.PhoneNumber;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

/** Users with their homes. */
final class UserParser implements ShopParser {
    private final SelectList select = new SelectList();
    private final int userId = select.add(USERS, "user_id");
    private final int firstName = select.add(USERS, "first_name");
    private final int lastName = select.add(USERS, "last_name");
    private final int email = select.add(USERS, "email");
    private final int phoneNumber = select.add(USERS, "phone_number");
    private final int createdAt = select.add(USERS, "created_at");
    private final int updatedAt = select.add(USERS, "updated_at");
    private final AddressParser home;

    UserParser(AddressCache cache) {
        this.home = new AddressParser(select, cache);
    }

    @Override
    public SelectList select() {
        return select;
    }

    @Override
    public int userId() {
        return userId;
    }

    @Override
    public String query(Partition partition) {
        return """
        SELECT %s FROM {raw}.users %s WHERE %s ORDER BY users.user_id\
        """
                .formatted(
                        select.sql(),
                        AddressParser.join("users"),
                        partition.holds("users.user_id"));
    }

    User parse(CopyRows row) {
        return new User(
                new UserId(row.uuid(userId)),
                row.textIfAny(firstName),
                row.textIfAny(lastName),
                row.textIfAny(email).map(Email::new),
                row.textIfAny(phoneNumber).map(PhoneNumber::new),
                row.timestampIfAny(createdAt),
                row.timestampIfAny(updatedAt),
                home.parse(row));
    }
}
