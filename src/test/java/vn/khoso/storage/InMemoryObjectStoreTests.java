package vn.khoso.storage;

final class InMemoryObjectStoreTests implements ObjectStoreContract {

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @Override
    public ObjectStore store() {
        return store;
    }

    @Override
    public ObjectStore restarted() {
        return store;
    }
}
